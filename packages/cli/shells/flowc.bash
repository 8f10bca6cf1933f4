# Completion of flowc for bash 3.2 and newer. Into ~/.bashrc: eval "$(flowc completion bash)"
# Names of flows and environments are data: they are compared and quoted, and never evaluated.

{{data}}

# Adds the lines of stdin that begin as the word at the cursor does, quoted for the place where it stands.
_flowc_add() {
  local line
  while IFS= read -r line; do
    case $line in
      "$typed"*) ;;
      *) continue ;;
    esac
    case $quote in
      '"') case $line in *[\\\"\$\`!]*) continue ;; esac ;;
      "'") case $line in *"'"*) continue ;; esac ;;
      *) printf -v line %q "$line" ;;
    esac
    COMPREPLY+=("$line")
  done
}

# Adds files or folders: compgen -f or -d.
_flowc_add_paths() {
  local line
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen "$1" -- "$typed")
}

_flowc_suggest() {
  local IFS=$' \t\n'
  case $1 in
    words\ *) _flowc_add < <(printf '%s\n' ${1#words }) ;;
    files) _flowc_add_paths -f ;;
    folders) _flowc_add_paths -d ;;
    flows | environments | codes) _flowc_add < <("${COMP_WORDS[0]}" completion names "$1" 2>/dev/null) ;;
  esac
  # A flow can be named by its file, too.
  if [[ $1 == flows && ${#COMPREPLY[@]} -eq 0 ]]; then _flowc_add_paths -f; fi
}

_flowc() {
  local typed=${COMP_WORDS[COMP_CWORD]} quote="" command=${COMP_WORDS[1]} at=2 index=0 members options value word
  COMPREPLY=()
  case $typed in
    =) typed="" ;; # bash takes the sign of --option=value for a word
    \'*) quote="'" typed=${typed:1} ;;
    \"*) quote='"' typed=${typed:1} ;;
    *) typed=${typed//\\/} ;;
  esac
  if ((COMP_CWORD == 1)); then
    case $typed in
      -*) _flowc_suggest "words --help --version" ;;
      *) _flowc_suggest "words $(_flowc_members '')" ;;
    esac
    return
  fi
  members=$(_flowc_members "$command")
  if [[ -n $command && -n $members ]]; then
    if ((COMP_CWORD == 2)); then
      _flowc_suggest "words $members"
      return
    fi
    command="$command ${COMP_WORDS[2]}" at=3
  fi
  options=$(_flowc_options "$command")
  if [[ -z $options ]]; then return; fi
  while ((at < COMP_CWORD)); do
    word=${COMP_WORDS[at]} value=""
    case $word in
      --*) value=$(_flowc_value "$command" "$word") ;;
      *) index=$((index + 1)) ;;
    esac
    if [[ -n $value ]]; then
      if [[ ${COMP_WORDS[at + 1]} == "=" ]]; then at=$((at + 1)); fi
      at=$((at + 1))
    fi
    at=$((at + 1))
  done
  if ((at > COMP_CWORD)); then
    _flowc_suggest "$value"
  elif [[ $typed == -* ]]; then
    _flowc_suggest "words $options"
  else
    _flowc_suggest "$(_flowc_argument "$command" "$index")"
  fi
}

complete -F _flowc flowc
