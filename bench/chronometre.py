"""Lance un processus et écrit sa durée, sa mémoire et son code : une ligne JSON. `python -S chronometre.py SORTIE MOT…`

Un programme à part, petit : le noyau compte à un processus la mémoire de celui qui l'a lancé.
"""

import json
import os
import subprocess
import sys
import time

with open(sys.argv[1], "wb") as sortie:
    debut = time.perf_counter()
    processus = subprocess.Popen(sys.argv[2:], stdout=sortie)
    _, statut, usage = os.wait4(processus.pid, 0)
    duree = time.perf_counter() - debut
processus.returncode = os.waitstatus_to_exitcode(statut)
print(
    json.dumps(
        {
            "secondes": duree,
            "processeur": usage.ru_utime + usage.ru_stime,
            "memoire": usage.ru_maxrss,
            "code": processus.returncode,
        }
    )
)
