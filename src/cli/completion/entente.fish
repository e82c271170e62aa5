# fish completion for entente. The program itself says what may come next, from its own tables.

# Files and folders that begin with $argv[2], with an extension of the others if any has one; $argv[1] stands before each.
function __entente_files
    set -l all
    set -l found
    set -l start (string replace -r -- '^~/' $HOME/ "$argv[2]")
    for name in $start*
        if test -d $name
            set name $name/
        end
        if string match -q -- '~/*' $argv[2]
            set name (string replace -- $HOME/ '~/' $name)
        end
        set -a all $argv[1]$name
        if string match -q -- '*/' $name; or contains -- (string match -r -- '[^.]*$' $name) $argv[3..]
            set -a found $argv[1]$name
        end
    end
    if not set -q argv[3]; or not set -q found[1]
        set found $all
    end
    printf '%s\n' $found
end

function __entente_words
    set -l typed (commandline -opc)
    set -l current (string unescape -- (commandline -ct); or commandline -ct)
    for line in (command entente completion words -- $typed[2..] "$current" 2>/dev/null)
        switch $line
            case ':nospace'
            case ':files*'
                set -l option (string match -r -- '^--[^=]*=' "$current")
                __entente_files "$option" (string replace -r -- '^--[^=]*=' '' "$current") (string split -n ' ' -- $line)[2..]
            case '*'
                printf '%s\n' $line
        end
    end
end

complete -c entente -f -k -a '(__entente_words)'
