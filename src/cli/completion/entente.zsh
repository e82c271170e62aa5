#compdef entente
# zsh completion for entente. The program itself says what may come next, from its own tables.

_entente() {
    local line
    local -a found extensions suffix pattern typed
    typed=("${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}")
    for line in "${(@f)$(command entente completion words -- "${(@)typed[2,-1]}" 2>/dev/null)}"; do
        case $line in
        :nospace) suffix=(-S '') ;;
        :files*)
            extensions=(${=line#:files})
            (($#extensions)) && pattern=(-g "*.(${(j:|:)extensions})(-.)")
            compset -P '--*='
            _files $pattern
            return
            ;;
        *$'\t') found+=("${line%$'\t'}") ;;
        ?*) found+=("${line%%$'\t'*}:${line#*$'\t'}") ;;
        esac
    done
    (($#found)) && _describe entente found "${(@)suffix}"
}

if [[ $funcstack[1] == _entente ]]; then
    _entente
else
    compdef _entente entente
fi
