# What zsh suggests for a command line: zsh -f capture.zsh SCRIPT LINE
zmodload zsh/zpty
export SCRIPT=$1
zpty z zsh -f -i
setup() {
  PROMPT=
  autoload -Uz compinit
  compinit -D -u
  bindkey '^I' complete-word
  zstyle ':completion:*' verbose no
  compadd() {
    local first=${@[(i)(-|--)]}
    if [[ " ${@[1,first]} " == *' -'[^-]#(O|A|D)' '* ]]; then builtin compadd "$@"; return; fi
    local -a hits
    builtin compadd -O hits "$@"
    local hit
    for hit in "${hits[@]}"; do print -r -- "[match]$hit"; done
    builtin compadd "$@"
  }
  finish() { print -r -- '[end]'; exit }
  comppostfuncs=(finish)
  setopt extendedglob
  source $SCRIPT
  print -r -- '[ready]'
}
file=$(mktemp)
print -r -- "${functions[setup]}" > $file
zpty -w z "source $file"
while zpty -r z line; do [[ $line == '[ready]'* ]] && break; done
zpty -w -n z "$2"$'\t'
while zpty -r z line; do
  [[ $line == *'[end]'* ]] && break
  line=${${line%$'\n'}%$'\r'}
  [[ $line == *'[match]'* ]] && print -r -- "${line##*\[match\]}"
done
zpty -d z
rm -f $file
