#!/bin/sh
# Builds a Debian package of what 'make install' put into a folder.
# usage: deb.sh FOLDER VERSION OUT    The same commit gives the same bytes; SOURCE_DATE_EPOCH is the date of all of it.
set -eu
root=$1 version=$2 out=$3
architecture=$(dpkg --print-architecture)
doc=$root/usr/share/doc/entente
programs="$root/usr/bin/entente $root/usr/libexec/entente/entente-render"
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y LICENSE)}"
export SOURCE_DATE_EPOCH

# The packages of the libraries that the programs load, with versions where dpkg-dev can tell.
depends() {
    if command -v dpkg-shlibdeps >/dev/null; then
        mkdir -p "$root.shlibs/debian"
        printf 'Source: entente\n\nPackage: entente\nArchitecture: any\n' >"$root.shlibs/debian/control"
        (cd "$root.shlibs" && dpkg-shlibdeps -O $programs 2>/dev/null) | sed -n 's/^shlibs:Depends=//p'
        rm -r "$root.shlibs"
    else
        for library in $(ldd $programs | sed -n 's/.* => \(\/[^ ]*\).*/\1/p' | sort -u); do
            dpkg-query -S "$(realpath "$library")" "$library" 2>/dev/null | sed 's/:.*//'
        done | sort -u | paste -sd, | sed 's/,/, /g'
    fi
}

# Fills the places of a text that stand between @ and @.
fill() {
    sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$depends/" -e "s/@SIZE@/$size/" "$1"
}

strip --remove-section=.comment --remove-section=.note $programs
rm "$doc/LICENSE" # its text stands in the file that Debian asks for
{ cat src/package/copyright; sed -e '1,/^Permission/{/^Permission/!d}' -e 's/^$/./' -e 's/^/ /' LICENSE; } >"$doc/copyright"
printf 'entente (%s) unstable; urgency=medium\n\n  * Version %s.\n\n -- %s  %s\n' "$version" "$version" \
    "$(sed -n 's/^Maintainer: //p' src/package/control)" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")" |
    gzip -9n >"$doc/changelog.gz"
install -D -m 644 src/package/lintian-overrides "$root/usr/share/lintian/overrides/entente"
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions" # as Debian has it
depends=$(depends)
size=$(du -sk --apparent-size "$root" | cut -f1)
mkdir "$root/DEBIAN"
fill src/package/control >"$root/DEBIAN/control"
(cd "$root" && find usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum) >"$root/DEBIAN/md5sums"
find "$root" -type d -exec chmod 755 {} +
dpkg-deb --root-owner-group --build "$root" "$out"
