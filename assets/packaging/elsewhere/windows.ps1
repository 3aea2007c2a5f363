# UNTESTED, and not enough yet: RECIPES.md lists what Homefeed itself still lacks on Windows.
# Run it in a checkout: powershell -File assets\packaging\elsewhere\windows.ps1
$ErrorActionPreference = "Stop"

py -3.11 -m venv build\env
build\env\Scripts\pip install . hatchling "pyinstaller>=6.10"
$site = build\env\Scripts\python -c "import sysconfig; print(sysconfig.get_path('purelib'))"
$tree = "build\tree"
Remove-Item -Recurse -Force $tree -ErrorAction SilentlyContinue
Copy-Item -Recurse "$site\homefeed" $tree
Remove-Item "$tree\__init__.py"

# Every module is named, since the program imports many as late as it can.
$options = @("--noconfirm", "--windowed", "--name", "Homefeed", "--paths", $tree)
$options += @("--add-data", "${tree};.")
$base = (Resolve-Path $tree).Path
Get-ChildItem -Recurse $tree -Filter *.py | ForEach-Object {
    $module = $_.FullName.Substring($base.Length + 1) -replace "\.py$", "" -replace "\\", "."
    $options += @("--hidden-import", ($module -replace "\.__init__$", ""))
}
foreach ($package in "PySide6", "numpy", "av") {
    $options += @("--copy-metadata", $package)
}
build\env\Scripts\pyinstaller @options --distpath dist --workpath build\work `
    --specpath build assets\packaging\launcher.py
Copy-Item THIRD_PARTY.md dist\Homefeed\
