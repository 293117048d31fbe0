# Makes both installers and the portable archive, or what is named (msi, msi-user, zip), in target\packages\made.
# Needed: Git, Maven, a JDK 25, and WiX 3 or newer for the installers.
param([string[]] $packages = @('msi', 'msi-user', 'zip'))
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
mvn -B -ntp -q -Ppackages '-Dmaven.test.skip' package 'exec:exec@packages' "-Dpackages=$($packages -join ' ')"
exit $LASTEXITCODE
