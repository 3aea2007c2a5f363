#!/bin/sh
# UNTESTED: written without a Mac. Builds dist/Homefeed.app; see RECIPES.md.
# Run it in a checkout: sh assets/packaging/elsewhere/macos.sh
set -e

python3 -m venv build/env
build/env/bin/pip install . hatchling "pyinstaller>=6.10"
site=$(build/env/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
tree=build/tree
rm -rf "$tree" && cp -R "$site/homefeed" "$tree" && rm "$tree/__init__.py"

# Every module is named, since the program imports many as late as it can.
set -- --noconfirm --windowed --name Homefeed --paths "$tree" --add-data "$tree:."
for file in $(cd "$tree" && find . -name '*.py' | sed 's|^\./||; s|\.py$||; s|/__init__$||'); do
    set -- "$@" --hidden-import "$(echo "$file" | tr / .)"
done
for package in PySide6 numpy av; do
    set -- "$@" --copy-metadata "$package"
done
build/env/bin/pyinstaller "$@" --osx-bundle-identifier org.homefeed.homefeed \
    --distpath dist --workpath build/work --specpath build assets/packaging/launcher.py
cp THIRD_PARTY.md dist/Homefeed.app/Contents/Resources/
