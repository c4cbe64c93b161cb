<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Attendant</name>
    <message>
        <source>The key of %1 (%2, port %3) is not known yet.
  type         %4
  fingerprint  %5
Compare it with what this command prints on the server:
  %6
</source>
        <translation>Der Schlüssel von %1 (%2, Port %3) ist noch nicht bekannt.
  Typ            %4
  Fingerabdruck  %5
Vergleichen Sie ihn mit dem, was dieser Befehl auf dem Server ausgibt:
  %6
</translation>
    </message>
    <message>
        <source>That was not accepted.</source>
        <translation>Das wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>Passphrase von %1: </translation>
    </message>
    <message>
        <source>%1 asks: %2 </source>
        <translation>%1 fragt: %2 </translation>
    </message>
    <message>
        <source>Type the server&apos;s fingerprint, or &quot;yes&quot; once you have compared it: </source>
        <translation>Geben Sie den Fingerabdruck des Servers ein, oder „ja“, wenn Sie ihn verglichen haben: </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1 asks for a password or passphrase, and there is no terminal to ask on. Use an agent, or a key without passphrase.</source>
        <translation>%1 verlangt ein Passwort oder eine Passphrase, und es gibt kein Terminal, um danach zu fragen. Verwenden Sie einen Agenten oder einen Schlüssel ohne Passphrase.</translation>
    </message>
    <message>
        <source>The key of %1 was not accepted. It is %2 %3. If that is what the server shows, add the server with --fingerprint %3.</source>
        <translation>Der Schlüssel von %1 wurde nicht angenommen. Er ist %2 %3. Wenn der Server das auch selbst anzeigt, fügen Sie ihn mit --fingerprint %3 hinzu.</translation>
    </message>
    <message>
        <source>On file for %1: %2 %3 (%4:%5). The server shows: %6 %7.</source>
        <translation>Bekannt für %1: %2 %3 (%4:%5). Der Server zeigt: %6 %7.</translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, &quot;baton server trust %1 --fingerprint SHA256:...&quot; takes it in place of the old one.</source>
        <translation>Bestätigt der Verwalter des Servers den neuen Schlüssel, übernimmt ihn „baton server trust %1 --fingerprint SHA256:...“ anstelle des alten.</translation>
    </message>
    <message>
        <source>The entry of %1 accepts only %2. The server shows: %3 %4.</source>
        <translation>Der Eintrag von %1 lässt nur %2 zu. Der Server zeigt: %3 %4.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Hands production from one Lino site to the next, and back.
The window is lino-baton; both see the same servers and jobs.</source>
        <translation>Übergibt die Produktion von einer Lino-Site an die nächste, und zurück.
Das Fenster ist lino-baton; beide sehen dieselben Server und Aufträge.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 command line not right, 3 refused by a guardrail, 4 not connected or not authenticated, 5 the job that was followed did not succeed, 130 detached with Ctrl+C.</source>
        <translation>Rückgabewert: 0 erledigt, 1 gescheitert, 2 Befehlszeile nicht richtig, 3 durch eine Sicherung abgelehnt, 4 nicht verbunden oder nicht angemeldet, 5 der verfolgte Auftrag war nicht erfolgreich, 130 mit Strg+C gelöst.</translation>
    </message>
    <message>
        <source>Servers that Baton looks after</source>
        <translation>Server, um die Baton sich kümmert</translation>
    </message>
    <message>
        <source>The result could not be written whole to standard output: %1</source>
        <translation>Das Ergebnis konnte nicht vollständig auf die Standardausgabe geschrieben werden: %1</translation>
    </message>
    <message>
        <source>There is no command or option &quot;%1&quot;.</source>
        <translation>Es gibt weder einen Befehl noch eine Option „%1“.</translation>
    </message>
</context>
<context>
    <name>FleetCommand</name>
    <message>
        <source>There is no server named &quot;%1&quot;. &quot;baton server list&quot; shows those that there are.</source>
        <translation>Es gibt keinen Server namens „%1“. „baton server list“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>%1 has no series named &quot;%2&quot;, or more than one: use the series&apos; id then. &quot;baton status %1&quot; shows them.</source>
        <translation>%1 hat keine Reihe namens „%2“, oder mehrere: dann nennen Sie die Kennung der Reihe. „baton status %1“ zeigt sie.</translation>
    </message>
</context>
<context>
    <name>JobCommand</name>
    <message>
        <source>No server that answered has a job &quot;%1&quot;. &quot;baton jobs&quot; shows those that there are.</source>
        <translation>Kein Server, der geantwortet hat, hat einen Auftrag „%1“. „baton jobs“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>There are no servers yet, so there is no job &quot;%1&quot;.</source>
        <translation>Es gibt noch keine Server, also auch keinen Auftrag „%1“.</translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The connection to %1 was lost; the job goes on there. Connecting again...</source>
        <translation>Die Verbindung zu %1 ging verloren; der Auftrag läuft dort weiter. Neue Verbindung ...</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>Wieder verbunden.</translation>
    </message>
    <message>
        <source>The job continues on %1. To see it again: baton log %1/%2 -f</source>
        <translation>Der Auftrag läuft auf %1 weiter. Um ihn wieder zu sehen: baton log %1/%2 -f</translation>
    </message>
</context>
<context>
    <name>JobsCommand</name>
    <message>
        <source>List the jobs, newest first</source>
        <translation>Die Aufträge auflisten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Only this server&apos;s</source>
        <translation>Nur die dieses Servers</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation>Als JSON (docs/json.md)</translation>
    </message>
    <message>
        <source>At most this many of each server</source>
        <translation>Höchstens so viele je Server</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>No jobs yet.</source>
        <translation>Noch keine Aufträge.</translation>
    </message>
</context>
<context>
    <name>LogCommand</name>
    <message>
        <source>Print the log of a job, or a file of a site: raw bytes where it is piped</source>
        <translation>Das Protokoll eines Auftrags oder eine Datei einer Site ausgeben: in einer Pipe die Bytes, wie sie sind</translation>
    </message>
    <message>
        <source>JOB, SERVER/JOB, or a site&apos;s file, e.g. practice/mdg2:lino.log</source>
        <translation>JOB, SERVER/JOB oder die Datei einer Site, z. B. practice/mdg2:lino.log</translation>
    </message>
    <message>
        <source>Go on with what comes; Ctrl+C ends looking, never the job</source>
        <translation>Mit dem fortfahren, was kommt; Strg+C beendet das Zusehen, nie den Auftrag</translation>
    </message>
    <message>
        <source>First byte; of a file also negative: that many bytes from its end</source>
        <translation>Erstes Byte; bei einer Datei auch negativ: so viele Bytes vor dem Ende</translation>
    </message>
    <message>
        <source>A job&apos;s log is read from its beginning: --from can&apos;t be negative here.</source>
        <translation>Das Protokoll eines Auftrags wird von Anfang an gelesen: --from darf hier nicht negativ sein.</translation>
    </message>
    <message>
        <source>Name a job, or a site&apos;s file as SERVER/SITE:FILE, for example practice/mdg2:lino.log.</source>
        <translation>Nennen Sie einen Auftrag, oder die Datei einer Site als SERVER/SITE:DATEI, zum Beispiel practice/mdg2:lino.log.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n site(s) named &quot;%2&quot;. Use SERVER/SERIES/SITE:FILE with the series&apos; id where there are several.</source>
        <translation>
            <numerusform>%1 hat %n Site namens „%2“.</numerusform>
            <numerusform>%1 hat %n Sites namens „%2“. Nennen Sie SERVER/REIHE/SITE:DATEI mit der Kennung der Reihe, wo es mehrere sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file of %2.</source>
        <translation>„%1“ ist keine Datei von %2.</translation>
    </message>
    <message>
        <source>The file was replaced; it begins again.</source>
        <translation>Die Datei wurde ersetzt; sie beginnt von vorn.</translation>
    </message>
</context>
<context>
    <name>PracticeCommand</name>
    <message>
        <source>A hosting server on this computer to try everything on</source>
        <translation>Ein Hosting-Server auf diesem Rechner, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>Where it lives, instead of the usual place</source>
        <translation>Wo er liegt, statt am üblichen Ort</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Database of its sites; at first sqlite3</source>
        <translation>Datenbank seiner Sites; zuerst sqlite3</translation>
    </message>
    <message>
        <source>How many servers; at first one</source>
        <translation>Wie viele Server; zuerst einer</translation>
    </message>
    <message>
        <source>Build it where needed, start it, and add it to the servers</source>
        <translation>Ihn bauen, wo nötig, starten und zu den Servern hinzufügen</translation>
    </message>
    <message>
        <source>Say whether it runs, and where</source>
        <translation>Sagen, ob er läuft und wo</translation>
    </message>
    <message>
        <source>Stop what it started; its sites stay</source>
        <translation>Beenden, was er gestartet hat; seine Sites bleiben</translation>
    </message>
    <message>
        <source>Bring its sites back to their first state</source>
        <translation>Seine Sites in den ersten Zustand zurückbringen</translation>
    </message>
    <message>
        <source>The practice server: %1</source>
        <translation>Der Übungsserver: %1</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1 %  %2</translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation>der Übungsserver</translation>
    </message>
    <message>
        <source>%1 runs on %2, port %3; its sites answer at %4</source>
        <translation>%1 läuft auf %2, Port %3; seine Sites antworten unter %4</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>There is no practice server. &quot;baton practice start&quot; makes one.</source>
        <translation>Es gibt keinen Übungsserver. „baton practice start“ macht einen.</translation>
    </message>
</context>
<context>
    <name>RunScriptCommand</name>
    <message>
        <source>Run the preview site&apos;s own sync script as a job on the server</source>
        <translation>Das eigene Synchronisierskript der Vorschau-Site als Auftrag auf dem Server ausführen</translation>
    </message>
    <message>
        <source>The series; its preview is overwritten with production&apos;s data</source>
        <translation>Die Reihe; ihre Vorschau wird mit den Daten der Produktion überschrieben</translation>
    </message>
    <message>
        <source>Name of the script in the preview site, e.g. initdb_from_prod.sh</source>
        <translation>Name des Skripts in der Vorschau-Site, z. B. initdb_from_prod.sh</translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation>Sein Protokoll zeigen, bis es endet; Strg+C löst sich, und der Auftrag läuft weiter</translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation>Den begonnenen Auftrag als JSON in einer Zeile vor dem Protokoll ausgeben</translation>
    </message>
    <message>
        <source>Name the series as SERVER/SERIES, for example practice/mdg.</source>
        <translation>Nennen Sie die Reihe als SERVER/REIHE, zum Beispiel practice/mdg.</translation>
    </message>
    <message>
        <source>Started %1 on %2.</source>
        <translation>%1 auf %2 begonnen.</translation>
    </message>
    <message>
        <source>%1 To see it: baton log %2/%3 -f</source>
        <translation>%1 Um ihn zu sehen: baton log %2/%3 -f</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> (exit status %1)</source>
        <translation> (Rückgabewert %1)</translation>
    </message>
    <message>
        <source> (signal %1)</source>
        <translation> (Signal %1)</translation>
    </message>
    <message>
        <source>Production was not touched. The preview may be incomplete: run the script again once the cause in the log is mended.</source>
        <translation>Die Produktion wurde nicht berührt. Die Vorschau kann unvollständig sein: Führen Sie das Skript noch einmal aus, wenn die Ursache im Protokoll behoben ist.</translation>
    </message>
</context>
<context>
    <name>ServerAddCommand</name>
    <message>
        <source>Add a server: what &quot;ssh HOST&quot; reaches</source>
        <translation>Einen Server hinzufügen: was „ssh HOST“ erreicht</translation>
    </message>
    <message>
        <source>How it is called here</source>
        <translation>Wie er hier heißt</translation>
    </message>
    <message>
        <source>Alias or host name, as after &quot;ssh&quot;; without it the name</source>
        <translation>Alias oder Rechnername wie nach „ssh“; sonst der Name</translation>
    </message>
    <message>
        <source>Port, where the SSH configuration does not say</source>
        <translation>Port, wo die SSH-Konfiguration ihn nicht nennt</translation>
    </message>
    <message>
        <source>User, where the SSH configuration does not say</source>
        <translation>Benutzer, wo die SSH-Konfiguration ihn nicht nennt</translation>
    </message>
    <message>
        <source>Private key file</source>
        <translation>Datei des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Sites root; may be repeated; without it they are found</source>
        <translation>Wurzelverzeichnis der Sites; wiederholbar; sonst werden sie gefunden</translation>
    </message>
    <message>
        <source>Directory with the web server&apos;s configurations; may be repeated</source>
        <translation>Verzeichnis mit den Konfigurationen des Webservers; wiederholbar</translation>
    </message>
    <message>
        <source>SHA256:... of the only key to accept, without a question</source>
        <translation>SHA256:... des einzigen Schlüssels, der ohne Frage angenommen wird</translation>
    </message>
    <message>
        <source>Only write it down</source>
        <translation>Nur aufschreiben</translation>
    </message>
    <message>
        <source>%1 was not added.</source>
        <translation>%1 wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Added %1, not connected yet.</source>
        <translation>%1 hinzugefügt, noch nicht verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>Added %1: %n site(s) found.</source>
        <translation>
            <numerusform>%1 hinzugefügt: %n Site gefunden.</numerusform>
            <numerusform>%1 hinzugefügt: %n Sites gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, add it with --no-connect, then take the key with &quot;baton server trust %1 --fingerprint SHA256:...&quot;.</source>
        <translation>Bestätigt der Verwalter des Servers den neuen Schlüssel, fügen Sie den Server mit --no-connect hinzu und übernehmen den Schlüssel dann mit „baton server trust %1 --fingerprint SHA256:...“.</translation>
    </message>
</context>
<context>
    <name>ServerListCommand</name>
    <message>
        <source>List the servers</source>
        <translation>Die Server auflisten</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Sites roots</source>
        <translation>Wurzelverzeichnisse</translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation>Noch keine Server. „baton server add NAME“ fügt einen hinzu, „baton practice start“ macht einen zum Ausprobieren.</translation>
    </message>
</context>
<context>
    <name>ServerRemoveCommand</name>
    <message>
        <source>Forget a server; what runs on it goes on</source>
        <translation>Einen Server vergessen; was auf ihm läuft, läuft weiter</translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation>Der Name des Servers</translation>
    </message>
    <message>
        <source>Forgot %1. Nothing was changed on the server.</source>
        <translation>%1 vergessen. Auf dem Server wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ServerTestCommand</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Network (TCP)</source>
        <translation>Netz (TCP)</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Helfer</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Test the connection, layer by layer</source>
        <translation>Die Verbindung prüfen, Schicht für Schicht</translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation>Der Name des Servers</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
</context>
<context>
    <name>ServerTrustCommand</name>
    <message>
        <source>Take a server&apos;s new host key in place of the known one</source>
        <translation>Den neuen Schlüssel eines Servers anstelle des bekannten übernehmen</translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation>Der Name des Servers</translation>
    </message>
    <message>
        <source>SHA256:... of the new key, as the server&apos;s administrator told you</source>
        <translation>SHA256:... des neuen Schlüssels, wie der Verwalter des Servers ihn genannt hat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no SHA256 fingerprint. On the server, &quot;ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub&quot; prints one.</source>
        <translation>„%1“ ist kein SHA256-Fingerabdruck. Auf dem Server zeigt „ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub“ einen.</translation>
    </message>
    <message>
        <source>The key %2 of %1 was not known before and is accepted from now on.</source>
        <translation>Der Schlüssel %2 von %1 war bisher nicht bekannt und wird von nun an angenommen.</translation>
    </message>
    <message>
        <source>%1 shows the key that is on file, %2, and not %3. Nothing was changed.</source>
        <translation>%1 zeigt den hinterlegten Schlüssel %2 und nicht %3. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The key %2 of %1 is on file already. Nothing to do.</source>
        <translation>Der Schlüssel %2 von %1 ist schon hinterlegt. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The key %2 of %1 is accepted from now on, in place of the old one.</source>
        <translation>Der Schlüssel %2 von %1 wird von nun an anstelle des alten angenommen.</translation>
    </message>
    <message>
        <source>Your own list of known keys was not changed: &quot;ssh&quot; itself goes on refusing the new key until you run:
  %1</source>
        <translation>Ihre eigene Liste bekannter Schlüssel wurde nicht geändert: „ssh“ selbst lehnt den neuen Schlüssel weiter ab, bis Sie dies ausführen:
  %1</translation>
    </message>
    <message>
        <source>%1 shows the key %2, and not %3. Somebody may stand between you and the server. Nothing was sent to it and nothing was changed.</source>
        <translation>%1 zeigt den Schlüssel %2 und nicht %3. Vielleicht steht jemand zwischen Ihnen und dem Server. Es wurde nichts dorthin gesendet und nichts geändert.</translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show every site with its state</source>
        <translation>Jede Site mit ihrem Zustand zeigen</translation>
    </message>
    <message>
        <source>Only this server or series</source>
        <translation>Nur dieser Server oder diese Reihe</translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation>Als JSON (docs/json.md)</translation>
    </message>
    <message>
        <source>Do not ask the sites&apos; addresses</source>
        <translation>Die Adressen der Sites nicht fragen</translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation>Noch keine Server. „baton server add NAME“ fügt einen hinzu, „baton practice start“ macht einen zum Ausprobieren.</translation>
    </message>
    <message>
        <source>%1: not reached; seen %2</source>
        <translation>%1: nicht erreicht; gesehen %2</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1: nicht erreicht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Lino</source>
        <translation>Lino</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Befinden</translation>
    </message>
</context>
<context>
    <name>StopCommand</name>
    <message>
        <source>Stop a job on its server</source>
        <translation>Einen Auftrag auf seinem Server anhalten</translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation>JOB oder SERVER/JOB, wie „baton jobs“ es zeigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It had ended by itself before it could be stopped.</source>
        <translation>Er war zu Ende, bevor er angehalten werden konnte.</translation>
    </message>
</context>
</TS>
