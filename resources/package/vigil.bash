# bash completion for vigil
_vigil()
{
    local word=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    case ${COMP_WORDS[COMP_CWORD - 1]} in
        --store|--demo|--tour)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
        *)
            mapfile -t COMPREPLY < <(compgen -W '--store --demo --tour --measure-start --measure-memory --diagnose --help --help-all --version' -- "$word") ;;
    esac
}
complete -F _vigil vigil
