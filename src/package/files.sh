#!/bin/sh
# Installs what belongs to the project, or removes it again: one list, read both ways.
# usage: files.sh install|uninstall    with BUILD, and DESTDIR and PREFIX for the place
set -eu
way=$1
top=$DESTDIR$PREFIX

# MODE SOURCE TARGET, the target as seen from the prefix.
put() {
    if [ "$way" = install ]; then
        install -D -m "$1" "$2" "$top/$3"
    else
        rm -f "$top/$3"
    fi
}

put 755 "$BUILD/entente" bin/entente
put 755 "$BUILD/entente-render" libexec/entente/entente-render
for page in src/man/*.[1-9]; do
    page=${page##*/}
    put 644 "$BUILD/man/$page.gz" "share/man/man${page##*.}/$page.gz"
done
put 644 src/cli/completion/entente.bash share/bash-completion/completions/entente
put 644 src/cli/completion/entente.zsh share/zsh/site-functions/_entente
put 644 src/cli/completion/entente.fish share/fish/vendor_completions.d/entente.fish
for file in models/*.json models/README.md models/schema/*.json examples/*.json examples/*.csv examples/README.md examples/cluster/* examples/pictures/*; do
    mode=644
    [ ! -x "$file" ] || mode=755
    [ ! -f "$file" ] || put $mode "$file" "share/entente/$file"
done
put 644 README.md share/doc/entente/README.md
put 644 LICENSE share/doc/entente/LICENSE

# Folders that are the project's own go too, unless there is something else in them.
if [ "$way" = uninstall ]; then
    for folder in libexec/entente share/entente share/doc/entente; do
        [ ! -d "$top/$folder" ] || find "$top/$folder" -depth -type d -exec rmdir --ignore-fail-on-non-empty {} +
    done
fi
