import type { SHELLS } from '../../command-line/choices.ts';

export type Shell = (typeof SHELLS)[number];

/**
 * The script for each shell. The answers of `netvault __complete` are only put into arrays, never
 * into words that a shell would expand.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# Completion of netvault for bash. See: netvault completion --help
_netvault() {
  local line also=''
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $also ]]; then also=$line; else COMPREPLY+=("$line"); fi
  done < <(command netvault __complete bash "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  if type compopt >/dev/null 2>&1; then
    case $also in
      part) compopt -o nospace ;;
      files) compopt -o default ;;
      folders) compopt -o dirnames ;;
    esac
  fi 2>/dev/null
}
complete -F _netvault netvault
`,
  zsh: `#compdef netvault
# Completion of netvault for zsh. See: netvault completion --help
_netvault() {
  local -a lines values shown before
  local line also tab=$'\\t' typed=\${(Q)PREFIX}
  [[ $compstate[quote] == "'" ]] && typed=$PREFIX
  (( CURRENT > 2 )) && before=("\${(@Q)words[2,CURRENT-1]}")
  lines=("\${(@f)$(command netvault __complete zsh "\${before[@]}" "$typed" 2>/dev/null)}")
  also=$lines[1]
  case $also in
    files) _files; return ;;
    folders) _files -/; return ;;
  esac
  for line in "\${(@)lines[2,-1]}"; do
    [[ -z $line ]] && continue
    values+=("\${line%%$tab*}")
    if [[ $line == *$tab* ]]; then shown+=("\${line%%$tab*}  -- \${line#*$tab}"); else shown+=("$line"); fi
  done
  (( \${#values} )) || return 1
  local -a how
  [[ $also == part ]] && how=(-S '')
  # Found by a later word of the name: what is typed is not its beginning.
  if [[ \${(L)values[1]} != \${(L)typed}* ]]; then
    how+=(-U)
    compstate[insert]=menu
  fi
  compadd -V netvault "\${how[@]}" -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a values
}
if [[ \${funcstack[1]-} == _netvault ]]; then _netvault "$@"; elif (( $+functions[compdef] )); then compdef _netvault netvault; fi
`,
  fish: `# Completion of netvault for fish. See: netvault completion --help
function __netvault_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command netvault __complete fish $before[2..-1] "$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current"
        case '*'
            printf '%s\\n' $lines[2..-1]
    end
end
complete -c netvault -f -a '(__netvault_complete)'
`,
};
