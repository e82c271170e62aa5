# bash completion for entente. The program itself says what may come next, from its own tables.

# Sets REPLY to a word as the shell would pass it on, and runs nothing that stands in it.
_entente_plain() {
    local word=$1 quote= character
    REPLY=
    while [[ -n $word ]]; do
        character=${word:0:1} word=${word:1}
        if [[ $character == \\ && $quote != \' ]]; then
            REPLY+=${word:0:1} word=${word:1}
        elif [[ -n $quote && $character == "$quote" ]]; then
            quote=
        elif [[ -z $quote && $character == [\'\"] ]]; then
            quote=$character
        else
            REPLY+=$character
        fi
    done
}

# Files and folders that begin with $2, with an extension of the others if any has one; $1 stands before each.
_entente_files() {
    local before=$1 typed=$2 name extension found=() all=()
    shift 2
    while IFS= read -r name; do
        all+=("$before$name")
        [[ -d ${name/#\~\//$HOME/} ]] && found+=("$before$name")
        for extension; do
            [[ $name == *."$extension" && -f ${name/#\~\//$HOME/} ]] && found+=("$before$name")
        done
    done < <(compgen -f -- "$typed")
    (($# && ${#found[@]})) || found=("${all[@]}")
    COMPREPLY=("${found[@]}")
    compopt -o filenames
}

_entente() {
    local line path last= words=() extensions i
    COMPREPLY=()
    # bash parts words at '=' and ':' too.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        _entente_plain "${COMP_WORDS[i]}"
        if ((i > 1)) && [[ ${COMP_WORDS[i]} == [=:]* || ${COMP_WORDS[i - 1]} == *[=:] ]]; then
            words[-1]+=$REPLY
        else
            words+=("$REPLY")
        fi
    done
    [[ ${COMP_WORDS[COMP_CWORD]} == [=:]* ]] || last=$REPLY
    while IFS= read -r line; do
        case $line in
        :nospace) compopt -o nospace ;;
        :files*)
            read -ra extensions <<<"${line#:files}"
            path=${words[-1]}
            [[ $path == -*=* ]] && path=${path#*=}
            _entente_files "${words[-1]%"$path"}" "$path" "${extensions[@]}"
            ;;
        *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <(command entente completion words -- "${words[@]}" 2>/dev/null)
    COMPREPLY=("${COMPREPLY[@]#"${words[-1]%"$last"}"}")
}

complete -F _entente entente
