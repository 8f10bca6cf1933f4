#compdef flowc
# Completion of flowc for zsh. Into ~/.zshrc, behind compinit: eval "$(flowc completion zsh)"
# or save it as _flowc in a folder of $fpath.

{{data}}

_flowc_suggest() {
  local -a found
  case $1 in
    words\ *) compadd -- ${=1#words } ;;
    files) _files ;;
    folders) _files -/ ;;
    flows | environments | codes)
      found=("${(@f)$("${(Q)words[1]}" completion names "$1" 2>/dev/null)}")
      compadd -- "${(@)found:#}"
      # A flow can be named by its file, too.
      if [[ $1 == flows ]]; then _files; fi
      ;;
  esac
}

_flowc() {
  local command word value at=3 index=0
  local -a list
  if ((CURRENT == 2)); then
    if [[ $PREFIX == -* ]]; then
      compadd -- --help --version
    else
      _flowc_members ''
      _describe -t commands command list
    fi
    return
  fi
  command=${(Q)words[2]}
  _flowc_members "$command"
  if (($#list)); then
    if ((CURRENT == 3)); then
      _describe -t commands command list
      return
    fi
    command="$command ${(Q)words[3]}" at=4
  fi
  list=()
  _flowc_options "$command"
  if ((! $#list)); then return 1; fi
  while ((at < CURRENT)); do
    word=${(Q)words[at]} value=""
    case $word in
      --*=*) ;;
      --*) value=$(_flowc_value "$command" "$word") ;;
      *) index=$((index + 1)) ;;
    esac
    if [[ -n $value ]]; then at=$((at + 1)); fi
    at=$((at + 1))
  done
  if ((at > CURRENT)); then
    _flowc_suggest "$value"
  elif [[ $PREFIX == --*=* ]]; then
    word=${PREFIX%%=*}
    compset -P '*='
    _flowc_suggest "$(_flowc_value "$command" "$word")"
  elif [[ $PREFIX == -* ]]; then
    _describe -o -t options option list
  else
    _flowc_suggest "$(_flowc_argument "$command" "$index")"
  fi
}

if [[ ${funcstack[1]} == _flowc ]]; then
  _flowc "$@"
else
  compdef _flowc flowc
fi
