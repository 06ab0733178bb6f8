#!/usr/bin/env bash
# Checks a complaint package with public tools only: unzip, sha256sum, openssl, ssh-keygen, qpdf, pdftotext and the reference bag validator.
# Usage: tests/check_package.sh PACKAGE.zip
set -euo pipefail
zip=$(realpath "$1")
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work" && unzip -q "$zip" && cd ./*/
pass() { printf 'ok   %s\n' "$*"; }

sha256sum --quiet --strict -c manifest-sha256.txt && pass "every file has the digest that the manifest names (sha256sum)"
sha256sum --quiet --strict -c tagmanifest-sha256.txt && pass "manifest, proofs and cover sheet too (sha256sum)"
"$here/.venv/bin/python" -m bagit --validate --quiet . && pass "the package is a valid bag (bagit)"
ssh-keygen -Y verify -f seals/allowed_signers -I "$(cut -d' ' -f1 seals/allowed_signers | head -n 1)" -n collector \
  -s seals/manifest-sha256.txt.sig < manifest-sha256.txt && pass "the signature fits the manifest (ssh-keygen)"
found=0
for reply in seals/manifest-sha256.txt.*.tsr; do
  name=${reply#seals/manifest-sha256.txt.}; name=${name%.tsr}
  openssl ts -verify -data manifest-sha256.txt -in "$reply" -CAfile "seals/$name.root.pem" 2>/dev/null | grep -q 'Verification: OK'
  pass "the time-stamp of $name fits the manifest (openssl)"; found=$((found + 1))
done
[ "$found" -ge 2 ] || { echo "FAIL fewer than two time-stamps"; exit 1; }
printf 'x' | openssl ts -verify -data /dev/stdin -in "$reply" -CAfile "seals/$name.root.pem" >/dev/null 2>&1 && { echo "FAIL a stamp fits other bytes"; exit 1; }
pass "the same time-stamp does not fit other bytes"
python3 -I -S verify.py . | head -n 1 | grep -q 'as they were sealed' && pass "the verifier that ships in it says the same (python3, standard library)"
if ! command -v pdfsig >/dev/null; then
  pass "not checked: seals inside the PDF (pdfsig is not installed)"
elif ! signed=$(pdfsig -nocert data/complaint.pdf 2>/dev/null); then
  pass "the PDF carries no seals of its own (made without the extra pades)"
else
  grep -q 'Signature is Valid' <<< "$signed" && ! grep -q 'Mismatch' <<< "$signed" || { echo "FAIL the PDF's own signature does not hold"; exit 1; }
  grep -q 'Field Name: Timestamp-1' <<< "$signed" || { echo "FAIL the PDF is signed and has no time-stamp"; exit 1; }
  pass "the PDF's own signature holds, and time-stamps stand over it (pdfsig)"
fi
qpdf --check data/complaint.pdf >/dev/null && pass "the PDF is sound (qpdf)"
[ "$(pdftotext data/complaint.pdf - | grep -c 'נספח')" -gt 3 ] && pass "its Hebrew can be searched (pdftotext)"
