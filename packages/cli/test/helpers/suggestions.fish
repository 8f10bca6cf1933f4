# What fish suggests for a command line: fish --no-config suggestions.fish SCRIPT LINE
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
true
