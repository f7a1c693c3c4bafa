"""La recette du compte de service (docs/exploitation.md), jouée mot pour mot : un vrai sudo, un vrai OpenSSH, des
comptes et un /etc à elle. Tout se passe dans un espace de montage à part, dont rien ne reste."""

import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.lanceur import RACINE

_PAGE = RACINE / "docs" / "exploitation.md"
_MANQUE = [outil for outil in ("sudo", "sshd", "ssh", "ssh-keygen", "unshare", "useradd") if not shutil.which(outil)]
pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="créer des comptes demande root"),
    pytest.mark.skipif(bool(_MANQUE), reason=f"RECETTE NON JOUÉE : il manque {', '.join(_MANQUE)}"),
]
_AVANT = """\
set -eu
cp -a /etc "$DOSSIER/etc" && mount --bind "$DOSSIER/etc" /etc
for la in /run /mnt /usr/local/bin /var/lib; do mount -t tmpfs -o mode=0755 essai "$la"; done
(umask 022; mkdir -p /mnt/python /mnt/depot /mnt/paquets /mnt/gens /run/sshd /etc/sudoers.d /etc/ssh/sshd_config.d)
mount --bind "$PYTHON" /mnt/python && mount --bind "$DEPOT" /mnt/depot && mount --bind "$PAQUETS" /mnt/paquets
cat > /usr/local/bin/ceres <<'FIN'
#!/bin/sh
export PYTHONHOME=/mnt/python PYTHONPATH=/mnt/depot:/mnt/paquets PYTHONDONTWRITEBYTECODE=1
exec /mnt/python/bin/python3 -m ceres_cli "$@"
FIN
chmod 0755 /usr/local/bin/ceres
groupadd jurys
useradd --system --home-dir /var/lib/ceres --shell /usr/sbin/nologin ceres
for qui in adurand intrus; do useradd --password '*' --create-home --base-dir /mnt/gens --shell /bin/sh "$qui"; done
usermod --append --groups jurys adurand
install --directory --owner ceres --group ceres --mode 0700 /var/lib/ceres
"""
_APRES = """\
visudo --check --quiet
sudo -u ceres ceres-jurys init --sans-referentiel >/dev/null
sudo -u ceres ceres-jurys profil creer --role mpcp --agent adurand >/dev/null
ssh-keygen -q -t ed25519 -N '' -f /etc/ssh/essai_hote
for qui in adurand intrus; do
  install --directory --owner "$qui" --mode 0700 "/mnt/gens/$qui/.ssh"
  ssh-keygen -q -t ed25519 -N '' -f "/mnt/$qui"
  install --owner "$qui" --mode 0600 "/mnt/$qui.pub" "/mnt/gens/$qui/.ssh/authorized_keys"
done
cat > /etc/ssh/essai.conf <<FIN
Port $PORT
ListenAddress 127.0.0.1
HostKey /etc/ssh/essai_hote
PasswordAuthentication no
UsePAM no
PidFile none
Subsystem sftp internal-sftp
Include /etc/ssh/sshd_config.d/ceres.conf
FIN
$(command -v sshd) -D -e -f /etc/ssh/essai.conf 2>"$DOSSIER/sshd.txt" &
SSHD=$!
trap 'kill "$SSHD"' EXIT
par_ssh() {
  ssh -F none -p "$PORT" -i "/mnt/$1" -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \\
    -o LogLevel=ERROR "$1@127.0.0.1" "$2" </dev/null
}
essai() {
  nom=$1; shift; code=0
  "$@" >"$DOSSIER/$nom.dit" 2>&1 </dev/null || code=$?
  echo "$code" >"$DOSSIER/$nom.code"
}
sien() { setpriv --reuid "$1" --regid "$1" --init-groups --reset-env sh -c "$2"; }
for _ in $(seq 100); do par_ssh adurand 'ceres --version' >/dev/null 2>&1 && break; sleep 0.1; done
essai choisir sien adurand 'sudo -n -u ceres ceres-jurys profil choisir P-2'
essai creer sien adurand 'sudo -n -u ceres ceres-jurys centre creer --nom Durand'
essai lots sien adurand 'sudo -n -u ceres ceres-jurys lot lister --limite 1 --format json'
essai lire_la_base sien adurand 'cat /var/lib/ceres/ceres.db'
essai autre_base sien adurand 'sudo -n -u ceres ceres-jurys --base=/srv/autre.db jure lister'
essai autre_variable sien adurand 'CERES_BASE=/srv/autre.db sudo -n -u ceres ceres-jurys centre lister --format csv'
essai interprete sien adurand 'sudo -n -u ceres sh -c id'
essai intrus sien intrus 'sudo -n -u ceres ceres-jurys jure lister'
essai ssh_lister par_ssh adurand 'ceres centre lister --format csv'
essai ssh_nom par_ssh adurand "centre creer --nom 'Le Centre de \\$(id) ; id'"
essai ssh_autre par_ssh adurand 'id; $(id)'
essai ssh_guillemet par_ssh adurand "ceres centre 'lister"
essai ssh_fichiers sh -c "echo 'get /etc/passwd $DOSSIER/vole' | sftp -F none -P $PORT -i /mnt/adurand -b - \\
  -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null adurand@127.0.0.1"
"""


def recette() -> str:
    """Les blocs de la page, le programme pris où il est ici."""
    texte = _PAGE.read_text(encoding="utf-8")
    chapitre = texte[texte.index("## Le compte de service, premier chemin") :]
    blocs = re.findall(r"```sh\n(.*?)```", chapitre[: chapitre.index("\n## ", 5)], re.DOTALL)
    assert len(blocs) == 2
    return "".join(blocs).replace("/usr/bin/ceres", "/usr/local/bin/ceres")


def test_la_recette_du_compte_de_service_est_un_mur(tmp_path: Path) -> None:
    with socket.socket() as libre:
        libre.bind(("127.0.0.1", 0))
        port = libre.getsockname()[1]
    tmp_path.chmod(0o755)
    script = tmp_path / "recette.sh"
    script.write_text(f"{_AVANT}{recette()}{_APRES}", encoding="utf-8")
    joue = subprocess.run(
        ["unshare", "--mount", "--propagation", "private", "sh", script],
        env={
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8",
            "DOSSIER": str(tmp_path), "DEPOT": str(RACINE), "PYTHON": sys.base_prefix,
            "PAQUETS": sysconfig.get_paths()["purelib"], "PORT": str(port),
        },
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    if "unshare failed" in joue.stderr or "cp: " in joue.stderr or "mount: " in joue.stderr:
        pytest.skip(f"RECETTE NON JOUÉE : pas d'espace de montage ici ({joue.stderr.strip()[:200]})")
    assert joue.returncode == 0, joue.stderr
    codes = {f.stem: int(f.read_text()) for f in tmp_path.glob("*.code")}
    dits = {f.stem: f.read_text(encoding="utf-8") for f in tmp_path.glob("*.dit")}
    assert codes["creer"] == 0, dits["creer"]
    assert '"agent": "adurand"' in dits["lots"].replace('":"', '": "')
    assert "Permission denied" in dits["lire_la_base"]
    assert (codes["autre_base"], "non" in dits["autre_base"]) == (2, True)
    assert "Durand" in dits["autre_variable"]
    assert codes["interprete"] != 0
    assert codes["intrus"] != 0
    assert (codes["ssh_lister"], "Durand" in dits["ssh_lister"]) == (0, True)
    assert codes["ssh_nom"] == 0, dits["ssh_nom"]
    assert codes["ssh_autre"] == 2, dits["ssh_autre"]
    assert codes["ssh_guillemet"] not in (0, 127)
    assert codes["ssh_fichiers"] != 0
    assert not (tmp_path / "vole").exists()
    assert "uid=" not in "".join(dits.values())
