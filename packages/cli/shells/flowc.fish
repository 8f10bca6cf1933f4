# Completion of flowc for fish: flowc completion fish > ~/.config/fish/completions/flowc.fish

# Whether these are the first words behind flowc.
function __flowc_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l length (count $argv)
    test (count $words) -ge $length; or return 1
    test "$words[1..$length]" = "$argv"
end

# Whether there is nothing else behind flowc.
function __flowc_only
    set -l words (commandline -opc)
    set -e words[1]
    test "$words" = "$argv"
end

function __flowc_names
    set -l words (commandline -opc)
    $words[1] completion names $argv[1] 2>/dev/null
end

complete -c flowc -e
complete -c flowc -f
complete -c flowc -n '__flowc_only' -l version -d 'print the version'
complete -c flowc -n '__flowc_only' -l help -d 'print help'

{{data}}
