# vigil_migrations(FOLDER FILE...): compiles the SQL files migrations/NNNN_name.sql of a folder's library
# in, as `std::span<const store::Migration> vigil::FOLDER::migrations()`.
function(vigil_migrations folder)
  set(rows "")
  set(number 0)
  foreach(file IN LISTS ARGN)
    math(EXPR number "${number} + 1")
    cmake_path(GET file STEM name)
    string(REGEX MATCH "^([0-9][0-9][0-9][0-9])_" matched "${name}")
    if(NOT matched OR NOT CMAKE_MATCH_1 EQUAL number)
      message(FATAL_ERROR "${file}: expected number ${number}")
    endif()
    file(READ ${file} sql)
    string(APPEND rows "    {${number}, \"${name}\", R\"sql(${sql})sql\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  endforeach()
  file(CONFIGURE OUTPUT migrations.cpp @ONLY CONTENT [=[
#include "store/migration.h"

#include <span>

namespace vigil::@folder@ {

std::span<const store::Migration> migrations();

std::span<const store::Migration> migrations()
{
    static constexpr store::Migration all[] = {
@rows@    };
    return all;
}

} // namespace vigil::@folder@
]=])
  target_sources(vigil_${folder} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/migrations.cpp)
endfunction()
