# fish completion for vigil
complete -c vigil -f
complete -c vigil -l store -x -a '(__fish_complete_directories (commandline -ct))' -d 'The store\'s folder'
complete -c vigil -l demo -x -a '(__fish_complete_directories (commandline -ct))' -d 'Works on the demo team, made from DIR'
complete -c vigil -l tour -x -a '(__fish_complete_directories (commandline -ct))' -d 'Shows itself; pictures go to DIR'
complete -c vigil -l measure-start -d 'Says when the first case and frame are shown, and ends'
complete -c vigil -l measure-memory -d 'Plays the first video, says how much memory it takes, and ends'
complete -c vigil -l diagnose -r -F -d 'Writes a report for those who help, without any content'
complete -c vigil -s h -l help -d 'Lists the options'
complete -c vigil -l help-all -d 'Lists the options, those of Qt among them'
complete -c vigil -s v -l version -d 'Prints the version'
