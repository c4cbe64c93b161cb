<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ActivityPage</name>
    <message>
        <source>Jobs of this series</source>
        <translation>Jobs dieser Reihe</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AddServerDialog</name>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>what you type after &quot;ssh&quot;</source>
        <translation>was Sie nach »ssh« eingeben</translation>
    </message>
    <message>
        <source>Server&apos;s address or alias</source>
        <translation>Adresse oder Alias des Servers</translation>
    </message>
    <message>
        <source>Name shown for it</source>
        <translation>Angezeigter Name</translation>
    </message>
    <message>
        <source>as the server</source>
        <translation>wie der Server</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>S&amp;hown as:</source>
        <translation>An&amp;gezeigt als:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show more fields</source>
        <translation>Weitere Felder zeigen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>User name on the server</source>
        <translation>Benutzername auf dem Server</translation>
    </message>
    <message>
        <source>as in your SSH configuration</source>
        <translation>wie in Ihrer SSH-Konfiguration</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>Path of the private key</source>
        <translation>Pfad des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Sites &amp;directories:</source>
        <translation>&amp;Verzeichnisse der Sites:</translation>
    </message>
    <message>
        <source>Directories that hold sites</source>
        <translation>Verzeichnisse, in denen Sites liegen</translation>
    </message>
    <message>
        <source>found by itself; several with blanks between</source>
        <translation>wird selbst gefunden; mehrere mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>&amp;Web server&apos;s:</source>
        <translation>des &amp;Webservers:</translation>
    </message>
    <message>
        <source>Directories of the web server&apos;s site configurations</source>
        <translation>Verzeichnisse mit den Site-Konfigurationen des Webservers</translation>
    </message>
    <message>
        <source>Testing...</source>
        <translation>Wird getestet ...</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>The window with the Lino sites of all servers. &quot;baton&quot; is its command line.</source>
        <translation>Das Fenster mit den Lino-Sites aller Server. „baton“ ist seine Kommandozeile.</translation>
    </message>
    <message>
        <source>Print this and exit.</source>
        <translation>Dies ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation>Die Version ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Start the practice server, and show it.</source>
        <translation>Den Übungsserver starten und zeigen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>„%1“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>&quot;lino-baton --help&quot; shows what there is.</source>
        <translation>„lino-baton --help“ zeigt, was es gibt.</translation>
    </message>
</context>
<context>
    <name>ConnectionTestList</name>
    <message>
        <source>Test of the connection</source>
        <translation>Test der Verbindung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Baton&apos;s helper</source>
        <translation>Batons Helfer</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
</context>
<context>
    <name>DetailsBox</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The name of %1 is not known to this computer&apos;s network.</source>
        <translation>Der Name von %1 ist im Netz dieses Rechners nicht bekannt.</translation>
    </message>
    <message>
        <source>Look for a typing error in the server&apos;s address, and whether this computer is online.</source>
        <translation>Prüfen Sie die Adresse auf Tippfehler und ob dieser Rechner online ist.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check the port, and whether the SSH service runs on the server.</source>
        <translation>Prüfen Sie den Port und ob auf dem Server der SSH-Dienst läuft.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Jobs on the server go on meanwhile.</source>
        <translation>Es wird von selbst wieder versucht. Jobs auf dem Server laufen inzwischen weiter.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check the network, a firewall, or the server&apos;s load, and try again.</source>
        <translation>Prüfen Sie das Netz, eine Firewall oder die Last des Servers und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 answered something that is not understood.</source>
        <translation>%1 hat etwas Unverständliches geantwortet.</translation>
    </message>
    <message>
        <source>Try again. Should it come back, report it together with the details.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es wiederkehrt, melden Sie es zusammen mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>The jump host on the way to %1 could not be passed.</source>
        <translation>Der Sprungserver auf dem Weg zu %1 ließ sich nicht überwinden.</translation>
    </message>
    <message>
        <source>Try the same with ssh in a terminal, and look at ProxyJump in your SSH configuration.</source>
        <translation>Versuchen Sie dasselbe mit ssh in einem Terminal und sehen Sie nach ProxyJump in Ihrer SSH-Konfiguration.</translation>
    </message>
    <message>
        <source>The key of %1 is not known yet, so nothing was sent to it.</source>
        <translation>Der Schlüssel von %1 ist noch nicht bekannt, deshalb wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Connect again and compare the fingerprint with the one that the server shows.</source>
        <translation>Verbinden Sie sich noch einmal und vergleichen Sie den Fingerabdruck mit dem, den der Server zeigt.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator whether the key was replaced before you connect again.</source>
        <translation>Fragen Sie den Verwalter des Servers, ob der Schlüssel ersetzt wurde, bevor Sie sich wieder verbinden.</translation>
    </message>
    <message>
        <source>The key of %1 is marked as revoked. Nothing was sent to it.</source>
        <translation>Der Schlüssel von %1 ist als widerrufen markiert. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for its new key.</source>
        <translation>Fragen Sie den Verwalter des Servers nach dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>It is not certain that the key of %1 is the right one, since a list of known keys can&apos;t be read without doubt.</source>
        <translation>Es ist nicht sicher, dass der Schlüssel von %1 der richtige ist, weil sich eine Liste bekannter Schlüssel nicht zweifelsfrei lesen lässt.</translation>
    </message>
    <message>
        <source>Look at the line of known_hosts that the details name.</source>
        <translation>Sehen Sie sich die Zeile von known_hosts an, die in den Einzelheiten steht.</translation>
    </message>
    <message>
        <source>%1 did not let you in.</source>
        <translation>%1 hat Sie nicht eingelassen.</translation>
    </message>
    <message>
        <source>Check the user name and the key: what &quot;ssh&quot; accepts in a terminal works here too.</source>
        <translation>Prüfen Sie Benutzername und Schlüssel: Was »ssh« in einem Terminal annimmt, geht auch hier.</translation>
    </message>
    <message>
        <source>Your certificate for %1 is expired or not valid yet.</source>
        <translation>Ihr Zertifikat für %1 ist abgelaufen oder noch nicht gültig.</translation>
    </message>
    <message>
        <source>Get a new certificate from whoever signs them.</source>
        <translation>Besorgen Sie sich ein neues Zertifikat bei der Stelle, die sie ausstellt.</translation>
    </message>
    <message>
        <source>The SSH agent did not answer.</source>
        <translation>Der SSH-Agent hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Unlock or restart the agent, or name a key file for %1.</source>
        <translation>Entsperren Sie den Agenten oder starten Sie ihn neu, oder nennen Sie eine Schlüsseldatei für %1.</translation>
    </message>
    <message>
        <source>A private key for %1 can&apos;t be read.</source>
        <translation>Ein privater Schlüssel für %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the file&apos;s path, its permissions and its passphrase.</source>
        <translation>Prüfen Sie den Pfad der Datei, ihre Rechte und ihre Passphrase.</translation>
    </message>
    <message>
        <source>Baton&apos;s helper can&apos;t run on %1.</source>
        <translation>Batons Helfer kann auf %1 nicht laufen.</translation>
    </message>
    <message>
        <source>The server needs Python 3.7 or newer and a home directory that you may write to.</source>
        <translation>Der Server braucht Python 3.7 oder neuer und ein Heimatverzeichnis, in das Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>A command on %1 failed.</source>
        <translation>Ein Befehl auf %1 ist gescheitert.</translation>
    </message>
    <message>
        <source>The details say what it printed last.</source>
        <translation>In den Einzelheiten steht, was er zuletzt ausgegeben hat.</translation>
    </message>
    <message>
        <source>%1 did not permit it.</source>
        <translation>%1 hat es nicht erlaubt.</translation>
    </message>
    <message>
        <source>Check that your account is a member of the group that owns the sites.</source>
        <translation>Prüfen Sie, ob Ihr Konto zu der Gruppe gehört, der die Sites gehören.</translation>
    </message>
    <message>
        <source>It is not there any more on %1.</source>
        <translation>Es ist auf %1 nicht mehr da.</translation>
    </message>
    <message>
        <source>Refresh to see what is there now.</source>
        <translation>Aktualisieren Sie, um zu sehen, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Another job or maintainer works on this series on %1.</source>
        <translation>Ein anderer Job oder Betreuer arbeitet auf %1 an dieser Reihe.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or ask who holds it; the details name the holder.</source>
        <translation>Warten Sie, bis er fertig ist, oder fragen Sie, wer sie hält; in den Einzelheiten steht es.</translation>
    </message>
    <message>
        <source>It was refused before anything began on %1.</source>
        <translation>Es wurde abgelehnt, bevor auf %1 etwas begann.</translation>
    </message>
    <message>
        <source>Mend what the details name and try again.</source>
        <translation>Beheben Sie, was in den Einzelheiten steht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 has too much to do at the moment.</source>
        <translation>%1 hat im Moment zu viel zu tun.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>One of the values is not allowed.</source>
        <translation>Eine der Angaben ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Berichtigen Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This can&apos;t be the name of a site.</source>
        <translation>So kann eine Site nicht heißen.</translation>
    </message>
    <message>
        <source>Use small letters and digits, beginning with a letter, for example mdg4.</source>
        <translation>Nehmen Sie Kleinbuchstaben und Ziffern, mit einem Buchstaben am Anfang, zum Beispiel mdg4.</translation>
    </message>
    <message>
        <source>This name says what a site is used for, which changes later.</source>
        <translation>Dieser Name sagt, wofür eine Site dient, und das ändert sich später.</translation>
    </message>
    <message>
        <source>Choose a neutral name, for example mdg4.</source>
        <translation>Wählen Sie einen neutralen Namen, zum Beispiel mdg4.</translation>
    </message>
    <message>
        <source>A file can&apos;t be read.</source>
        <translation>Eine Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the permissions of the file that the details name.</source>
        <translation>Prüfen Sie die Rechte der Datei, die in den Einzelheiten steht.</translation>
    </message>
    <message>
        <source>A file can&apos;t be written. What it held before is still there.</source>
        <translation>Eine Datei lässt sich nicht schreiben. Ihr bisheriger Inhalt ist noch da.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the place that the details name.</source>
        <translation>Prüfen Sie den freien Platz und die Rechte an der Stelle, die in den Einzelheiten steht.</translation>
    </message>
    <message>
        <source>A file is damaged and was set aside.</source>
        <translation>Eine Datei ist beschädigt und wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>The details name the copy that was kept.</source>
        <translation>In den Einzelheiten steht, wo die Kopie liegt.</translation>
    </message>
    <message>
        <source>There is already one of that name.</source>
        <translation>Diesen Namen gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that answers.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>You will be asked each time; nothing is written to a file.</source>
        <translation>Sie werden jedes Mal gefragt; nichts wird in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, or type the password each time.</source>
        <translation>Entsperren Sie ihn oder geben Sie das Passwort jedes Mal ein.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Starten Sie es wieder, wann Sie möchten.</translation>
    </message>
    <message>
        <source>Something unexpected happened with %1.</source>
        <translation>Mit %1 ist etwas Unerwartetes geschehen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation>Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>Nothing was changed on the server; production was not touched.</source>
        <translation>Auf dem Server wurde nichts geändert; die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>%1 shows another key than the one it is known by. Nothing was sent to it.</source>
        <translation>%1 zeigt einen anderen Schlüssel als den, unter dem er bekannt ist. Es wurde nichts dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this log</source>
        <translation>In diesem Protokoll suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Find the previous one (Shift+F3)</source>
        <translation>Die vorige Stelle suchen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation>Die nächste Stelle suchen (F3)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Capital and small letters must agree</source>
        <translation>Groß- und Kleinbuchstaben müssen übereinstimmen</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Read what is sought as a regular expression (PCRE)</source>
        <translation>Den Suchtext als regulären Ausdruck lesen (PCRE)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation>Die Suchleiste schließen (Esc)</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>No servers yet</source>
        <translation>Noch keine Server</translation>
    </message>
    <message>
        <source>Add a hosting server that you reach with ssh, or start a practice server on this computer: real Lino sites that nobody depends on.</source>
        <translation>Fügen Sie einen Server hinzu, den Sie mit ssh erreichen, oder starten Sie einen Übungsserver auf diesem Rechner: echte Lino-Sites, auf die niemand angewiesen ist.</translation>
    </message>
    <message>
        <source>Add server...</source>
        <translation>Server hinzufügen ...</translation>
    </message>
    <message>
        <source>Try it on a practice server</source>
        <translation>Auf einem Übungsserver ausprobieren</translation>
    </message>
    <message>
        <source>Servers of your SSH configuration</source>
        <translation>Server Ihrer SSH-Konfiguration</translation>
    </message>
    <message>
        <source>Found in your SSH configuration:</source>
        <translation>In Ihrer SSH-Konfiguration gefunden:</translation>
    </message>
</context>
<context>
    <name>HealthWatch</name>
    <message>
        <source>Name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>Connection cut</source>
        <translation>Verbindung abgerissen</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation>Zertifikat noch nicht gültig</translation>
    </message>
    <message>
        <source>Certificate signed by itself</source>
        <translation>Zertifikat selbst ausgestellt</translation>
    </message>
    <message>
        <source>Certificate of another name</source>
        <translation>Zertifikat für anderen Namen</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Encryption failed</source>
        <translation>Verschlüsselung gescheitert</translation>
    </message>
    <message>
        <source>Redirected without end</source>
        <translation>Endlos weitergeleitet</translation>
    </message>
    <message>
        <source>Not an address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>HostKeyDialog</name>
    <message>
        <source>First connection to %1</source>
        <translation>Erste Verbindung zu %1</translation>
    </message>
    <message>
        <source>Stopped: the key of %1</source>
        <translation>Angehalten: der Schlüssel von %1</translation>
    </message>
    <message>
        <source>%1 has not been connected to from here before. Nothing but its key was asked for: no password, no agent. Compare the key with the one that the server itself shows, then accept it.</source>
        <translation>Mit %1 gab es von hier aus noch keine Verbindung. Es wurde nur nach dem Schlüssel gefragt: kein Passwort, kein Agent. Vergleichen Sie den Schlüssel mit dem, den der Server selbst zeigt, und nehmen Sie ihn dann an.</translation>
    </message>
    <message>
        <source>%1 shows another key than the one that is known. Somebody may stand between you and the server, or the server was installed anew. Nothing was sent to it and nothing runs. Jobs that run on the server go on.</source>
        <translation>%1 zeigt einen anderen Schlüssel als den bekannten. Vielleicht steht jemand zwischen Ihnen und dem Server, oder der Server wurde neu eingerichtet. Es wurde nichts dorthin gesendet und nichts ausgeführt. Jobs, die auf dem Server laufen, gehen weiter.</translation>
    </message>
    <message>
        <source>The key that %1 shows is marked as revoked in your list of known keys. Nothing was sent to it and nothing runs.</source>
        <translation>Der Schlüssel, den %1 zeigt, ist in Ihrer Liste bekannter Schlüssel als widerrufen markiert. Es wurde nichts dorthin gesendet und nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Your list of known keys can&apos;t be read without doubt, so it is not certain that this is the key of %1. Nothing was sent to it and nothing runs.</source>
        <translation>Ihre Liste bekannter Schlüssel lässt sich nicht zweifelsfrei lesen, deshalb ist nicht sicher, dass dies der Schlüssel von %1 ist. Es wurde nichts dorthin gesendet und nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Type of key:</source>
        <translation>Art des Schlüssels:</translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <translation>Fingerabdruck:</translation>
    </message>
    <message>
        <source>Fingerprint of the key that the server shows</source>
        <translation>Fingerabdruck des Schlüssels, den der Server zeigt</translation>
    </message>
    <message>
        <source>Known until now</source>
        <translation>Bisher bekannt</translation>
    </message>
    <message>
        <source>Fingerprint that is known</source>
        <translation>Bekannter Fingerabdruck</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Shown by the server now</source>
        <translation>Jetzt vom Server gezeigt</translation>
    </message>
    <message>
        <source>This command, run on the server itself, prints its fingerprint:</source>
        <translation>Dieser Befehl, auf dem Server selbst ausgeführt, zeigt seinen Fingerabdruck:</translation>
    </message>
    <message>
        <source>Command to run on the server</source>
        <translation>Auf dem Server auszuführender Befehl</translation>
    </message>
    <message>
        <source>SHA256:... as the server printed it</source>
        <translation>SHA256:... wie der Server es ausgegeben hat</translation>
    </message>
    <message>
        <source>Paste the fingerprint to compare</source>
        <translation>Fingerabdruck zum Vergleichen einfügen</translation>
    </message>
    <message>
        <source>Paste it here to compare:</source>
        <translation>Zum Vergleichen hier einfügen:</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
    <message>
        <source>Equal: this is the server&apos;s key.</source>
        <translation>Gleich: Das ist der Schlüssel des Servers.</translation>
    </message>
    <message>
        <source>Different! Do not accept this key.</source>
        <translation>Verschieden! Nehmen Sie diesen Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation>Diesen Schlüssel annehmen</translation>
    </message>
    <message>
        <source>This server&apos;s entry accepts only this key:</source>
        <translation>Der Eintrag dieses Servers lässt nur diesen Schlüssel zu:</translation>
    </message>
    <message>
        <source>Fingerprint that the entry accepts</source>
        <translation>Fingerabdruck, den der Eintrag zulässt</translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator for its new key. A revoked key can&apos;t be accepted.</source>
        <translation>Was zu tun ist: Fragen Sie den Verwalter des Servers nach dem neuen Schlüssel. Ein widerrufener Schlüssel kann nicht angenommen werden.</translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Where the server is in the list, the new key can be taken once it connects from there.</source>
        <translation>Was zu tun ist: Fragen Sie den Verwalter des Servers auf einem anderen Weg als über dieses Netz, ob der Schlüssel ersetzt wurde und wie sein Fingerabdruck lautet. Steht der Server in der Liste, kann der neue Schlüssel übernommen werden, sobald Baton sich von dort aus verbindet.</translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Only if it was, type that fingerprint below: the new key then takes the place of the old one.</source>
        <translation>Was zu tun ist: Fragen Sie den Verwalter des Servers auf einem anderen Weg als über dieses Netz, ob der Schlüssel ersetzt wurde und wie sein Fingerabdruck lautet. Nur wenn er ersetzt wurde, geben Sie unten diesen Fingerabdruck ein: Der neue Schlüssel tritt dann an die Stelle des alten.</translation>
    </message>
    <message>
        <source>New fingerprint, as the server&apos;s administrator told you</source>
        <translation>Neuer Fingerabdruck, wie der Verwalter des Servers ihn genannt hat</translation>
    </message>
    <message>
        <source>Type or paste the new fingerprint, as the server&apos;s administrator told you:</source>
        <translation>Geben Sie den neuen Fingerabdruck ein, wie der Verwalter des Servers ihn genannt hat, oder fügen Sie ihn ein:</translation>
    </message>
    <message>
        <source>Your own list of known keys keeps the old key: &quot;ssh&quot; in a terminal goes on refusing the new one until you run:</source>
        <translation>Ihre eigene Liste bekannter Schlüssel behält den alten: „ssh“ im Terminal lehnt den neuen weiter ab, bis Sie dies ausführen:</translation>
    </message>
    <message>
        <source>Command to run on this computer</source>
        <translation>Befehl, der auf diesem Rechner auszuführen ist</translation>
    </message>
    <message>
        <source>Replace the old key</source>
        <translation>Alten Schlüssel ersetzen</translation>
    </message>
</context>
<context>
    <name>JobDetails</name>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Jobs</translation>
    </message>
    <message>
        <source>Phases of the job</source>
        <translation>Phasen des Jobs</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Stop...</source>
        <translation>Anhalten ...</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop the job</source>
        <translation>Job anhalten</translation>
    </message>
    <message>
        <source>Stopping: the server ends its processes</source>
        <translation>Wird angehalten: Der Server beendet seine Prozesse</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Started %1 by %2, on %3 in %4</source>
        <translation>Begonnen %1 von %2, auf %3 in %4</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now</source>
        <translation>Der Server ist jetzt nicht erreichbar</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. The job goes on there; this is how it stood when it was last seen.</source>
        <translation>Der Server ist jetzt nicht erreichbar. Der Job läuft dort weiter; so stand er, als er zuletzt gesehen wurde.</translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process alive</source>
        <translation>Still seit %1 (Serverzeit), Prozess lebt</translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process not seen</source>
        <translation>Still seit %1 (Serverzeit), Prozess nicht gesehen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>JobPane</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>No jobs yet. Synchronising a preview starts one; it goes on here when you come back.</source>
        <translation>Noch keine Jobs. Das Synchronisieren einer Vorschau startet einen; er steht hier, wenn Sie wiederkommen.</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: ended by %2</source>
        <translation>%1: beendet durch %2</translation>
    </message>
    <message>
        <source>%1: exit status %2</source>
        <translation>%1: Rückgabewert %2</translation>
    </message>
    <message>
        <source>%L1 of %L2 objects</source>
        <translation>%L1 von %L2 Objekten</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 objects</source>
        <translation>%L1 Objekte</translation>
    </message>
    <message>
        <source>%L1 done</source>
        <translation>%L1 erledigt</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>%1 was not synchronised and may be half restored. Production was not touched. The log says where it failed; the next synchronisation overwrites what is there.</source>
        <translation>%1 wurde nicht synchronisiert und ist vielleicht halb wiederhergestellt. Die Produktion wurde nicht berührt. Im Protokoll steht, woran es lag; das nächste Synchronisieren überschreibt, was da ist.</translation>
    </message>
    <message>
        <source>%1 may be half restored until the next synchronisation. Production was not touched.</source>
        <translation>%1 ist bis zum nächsten Synchronisieren vielleicht halb wiederhergestellt. Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed). %1 may be half restored. Production was not touched. Synchronise again.</source>
        <translation>Der Server sagt, dass er läuft, aber sein Prozess ist weg (Neustart, oder er wurde beendet). %1 ist vielleicht halb wiederhergestellt. Die Produktion wurde nicht berührt. Synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>What was restored into %1 differs from what was dumped. Production was not touched. Look at the log.</source>
        <translation>Was in %1 wiederhergestellt wurde, weicht von dem ab, was ausgelesen wurde. Die Produktion wurde nicht berührt. Sehen Sie ins Protokoll.</translation>
    </message>
    <message>
        <source>Nothing was done: %1 and production are as before.</source>
        <translation>Nichts wurde getan: %1 und die Produktion sind wie zuvor.</translation>
    </message>
    <message>
        <source>Stopping now leaves %1 half restored until the next synchronisation. Production is not touched.</source>
        <translation>Wenn Sie jetzt anhalten, bleibt %1 bis zum nächsten Synchronisieren halb wiederhergestellt. Die Produktion wird nicht berührt.</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Running when last seen</source>
        <translation>Lief, als er zuletzt gesehen wurde</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2, on %3</source>
        <translation>%1, %2, auf %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>LogDelegate</name>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
    <message>
        <source>A new file begins here: the server put the earlier one away.</source>
        <translation>Hier beginnt eine neue Datei: Der Server hat die frühere weggelegt.</translation>
    </message>
    <message>
        <source>%1 long; press Enter to show all of it</source>
        <translation>%1 lang; Eingabetaste zeigt alles</translation>
    </message>
    <message>
        <source>Phase %1 begins</source>
        <translation>Phase %1 beginnt</translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Went on from the other end</source>
        <translation>Am anderen Ende fortgesetzt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest lines in sight (End); scrolling up leaves this</source>
        <translation>Die neuesten Zeilen im Blick behalten (Ende); Hochrollen beendet das</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Go to the next error (F8)</source>
        <translation>Zum nächsten Fehler gehen (F8)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in this log (Ctrl+F)</source>
        <translation>In diesem Protokoll suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>Go to the newest lines and follow them (End)</source>
        <translation>Zu den neuesten Zeilen gehen und ihnen folgen (Ende)</translation>
    </message>
    <message>
        <source>Log lines of %1</source>
        <translation>Protokollzeilen von %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>The server put this file away and began a new one; a line across the log marks where.</source>
        <translation>Der Server hat diese Datei weggelegt und eine neue begonnen; eine Linie im Protokoll zeigt, wo.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Connected again; the log goes on from the byte where it was left.</source>
        <translation>Wieder verbunden; das Protokoll geht an genau dem Byte weiter, an dem es stehenblieb.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung abgerissen</translation>
    </message>
    <message>
        <source>The connection is lost. What runs on the server goes on; the log continues here once the server is reached again.</source>
        <translation>Die Verbindung ist abgerissen. Was auf dem Server läuft, geht weiter; das Protokoll geht hier weiter, sobald der Server wieder erreicht ist.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>This log can&apos;t be read on: %1</source>
        <translation>Dieses Protokoll lässt sich nicht weiterlesen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Wird gesucht</translation>
    </message>
    <message>
        <source>There is no error in this log.</source>
        <translation>In diesem Protokoll steht kein Fehler.</translation>
    </message>
    <message>
        <source>No error further down; this is the first one.</source>
        <translation>Weiter unten steht kein Fehler; dies ist der erste.</translation>
    </message>
    <message>
        <source>Only the first part was copied; use &quot;Save as...&quot; for the whole log.</source>
        <translation>Nur der erste Teil wurde kopiert; nehmen Sie »Speichern unter ...« für das ganze Protokoll.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation>%1 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>The log was not saved to %1: %2</source>
        <translation>Das Protokoll wurde nicht in %1 gespeichert: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>Die ganze Zeile zeigen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Find...</source>
        <translation>Suchen ...</translation>
    </message>
    <message>
        <source>Line %L1 of %2</source>
        <translation>Zeile %L1 von %2</translation>
    </message>
</context>
<context>
    <name>LongLineDialog</name>
    <message>
        <source>The whole line</source>
        <translation>Die ganze Zeile</translation>
    </message>
    <message>
        <source>%1, shown in pieces</source>
        <translation>%1, in Stücken gezeigt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation>Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>This server is not in the list any more.</source>
        <translation>Dieser Server steht nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>About Lino Baton</source>
        <translation>Über Lino Baton</translation>
    </message>
    <message>
        <source>Lino Baton %1</source>
        <translation>Lino Baton %1</translation>
    </message>
    <message>
        <source>Hands production of Lino sites from one site to the next, and back.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Übergibt die Produktion von Lino-Sites von einer Site an die nächste, und zurück.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Choose a site first.</source>
        <translation>Wählen Sie zuerst eine Site.</translation>
    </message>
    <message>
        <source>Bring production&apos;s data into the preview with the site&apos;s own script</source>
        <translation>Die Daten der Produktion mit dem Skript der Site in die Vorschau bringen</translation>
    </message>
    <message>
        <source>%1 of %2 servers connected, %3 sites</source>
        <translation>%1 von %2 Servern verbunden, %3 Sites</translation>
    </message>
    <message>
        <source>1 job runs on the servers; it goes on when this window is closed</source>
        <translation>1 Job läuft auf den Servern; er geht weiter, wenn dieses Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>%1 jobs run on the servers; they go on when this window is closed</source>
        <translation>%1 Jobs laufen auf den Servern; sie gehen weiter, wenn dieses Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>1 job continues on the servers</source>
        <translation>1 Job läuft auf den Servern weiter</translation>
    </message>
    <message>
        <source>%1 jobs continue on the servers</source>
        <translation>%1 Jobs laufen auf den Servern weiter</translation>
    </message>
    <message>
        <source>Open Lino Baton again to see where it is.</source>
        <translation>Öffnen Sie Lino Baton wieder, um zu sehen, wie weit es ist.</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Add a hosting server that you reach with ssh</source>
        <translation>Einen Server hinzufügen, den Sie mit ssh erreichen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Ask all servers again</source>
        <translation>Alle Server noch einmal fragen</translation>
    </message>
    <message>
        <source>Synchronise...</source>
        <translation>Synchronisieren ...</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the chosen site&apos;s address</source>
        <translation>Die Adresse der gewählten Site öffnen</translation>
    </message>
    <message>
        <source>Find a site</source>
        <translation>Site suchen</translation>
    </message>
    <message>
        <source>Find sites by name, state, server, address or version</source>
        <translation>Sites nach Name, Zustand, Server, Adresse oder Version suchen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Servers...</source>
        <translation>Server ...</translation>
    </message>
    <message>
        <source>Practice server...</source>
        <translation>Übungsserver ...</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>Einstellungen ...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Site</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search sites</source>
        <translation>Sites suchen</translation>
    </message>
    <message>
        <source>No site has all of these words.</source>
        <translation>Keine Site hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>Jobs and log</source>
        <translation>Jobs und Protokoll</translation>
    </message>
    <message>
        <source>Jobs or log</source>
        <translation>Jobs oder Protokoll</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation>der Übungsserver</translation>
    </message>
</context>
<context>
    <name>ManageServersDialog</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Add server...</source>
        <translation>Server &amp;hinzufügen ...</translation>
    </message>
    <message>
        <source>&amp;Change...</source>
        <translation>&amp;Ändern ...</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>Heraus&amp;nehmen</translation>
    </message>
    <message>
        <source>Forgets the server on this computer. Its sites and jobs stay as they are.</source>
        <translation>Vergisst den Server auf diesem Rechner. Seine Sites und Jobs bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Taking a server out forgets it and its passwords on this computer only. Its sites and jobs stay as they are.</source>
        <translation>Einen Server herauszunehmen heißt, ihn und seine Passwörter auf diesem Rechner zu vergessen. Seine Sites und Jobs bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
</context>
<context>
    <name>MissingDisplay</name>
    <message>
        <source>The window needs a display, and there is none here. Without one use the command line: &quot;baton --help&quot;.</source>
        <translation>Das Fenster braucht einen Bildschirm, und hier ist keiner. Ohne Bildschirm hilft die Kommandozeile: „baton --help“.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Choose a site to see what is known of it.</source>
        <translation>Wählen Sie eine Site, um zu sehen, was von ihr bekannt ist.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Rechnername</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 frei von %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>From production %1 to preview %2</source>
        <translation>Von Produktion %1 zu Vorschau %2</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Zu beachten</translation>
    </message>
</context>
<context>
    <name>PhaseOutlineModel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Phase %1, folded</source>
        <translation>Phase %1, zugeklappt</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Phase %1</translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>A hosting server with two real Lino sites starts on this computer. The first start builds the sites and takes a few minutes; later ones take seconds. Nothing outside of this computer is reached but the packages&apos; download.</source>
        <translation>Auf diesem Rechner startet ein Server mit zwei echten Lino-Sites. Der erste Start baut die Sites und dauert einige Minuten, spätere dauern Sekunden. Außer dem Herunterladen der Pakete geschieht nichts außerhalb dieses Rechners.</translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation>Wird gestartet ...</translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation>der Übungsserver</translation>
    </message>
    <message>
        <source>The practice server did not start.</source>
        <translation>Der Übungsserver ist nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 T</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>vor %1 Minuten</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>vor %1 Stunden</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>%1 server time (%2), %3 here</source>
        <translation>%1 Serverzeit (%2), %3 hier</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation>Im Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Passphrase:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>Passphrase of a key for %1</source>
        <translation>Passphrase eines Schlüssels für %1</translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation>%1 fragt</translation>
    </message>
    <message>
        <source>The last answer was not accepted.</source>
        <translation>Die letzte Antwort wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The key %1 is locked with a passphrase. It stays on this computer.</source>
        <translation>Der Schlüssel %1 ist mit einer Passphrase gesperrt. Sie bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 wants to know this of %2, at %3:%4.</source>
        <translation>%1 möchte dies von %2 wissen, auf %3:%4.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Tell me when a job has ended while the window is not in front</source>
        <translation>Melden, wenn ein Job endet, während das Fenster nicht vorne ist</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>nur von Hand</translation>
    </message>
    <message>
        <source>Ask the servers every</source>
        <translation>Die Server fragen alle</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Ask the servers every:</source>
        <translation>&amp;Die Server fragen alle:</translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1; began %2</source>
        <translation>%1; begonnen %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> auf %1</translation>
    </message>
    <message>
        <source>%1 (says Django)</source>
        <translation>%1 (sagt Django)</translation>
    </message>
    <message>
        <source>%1 (says settings.py)</source>
        <translation>%1 (sagt settings.py)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Link leads to</source>
        <translation>Link führt zu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
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
        <source>Python</source>
        <translation>Python</translation>
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
        <source>Uses</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Sync script</source>
        <translation>Abgleichskript</translation>
    </message>
    <message>
        <source>Django</source>
        <translation>Django</translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation>startete nicht: %1</translation>
    </message>
    <message>
        <source>Allowed hosts</source>
        <translation>Erlaubte Namen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation>Datenbanksystem</translation>
    </message>
    <message>
        <source>Plugin %1</source>
        <translation>Plugin %1</translation>
    </message>
</context>
<context>
    <name>SiteHealth</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>certificate: %1 days</source>
        <translation>Zertifikat: %1 Tage</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>answer, age</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SiteLogsPage</name>
    <message>
        <source>Logs of the site</source>
        <translation>Protokolle der Site</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation>Wird gefragt ...</translation>
    </message>
    <message>
        <source>%1, %2, written %3</source>
        <translation>%1, %2, geschrieben %3</translation>
    </message>
    <message>
        <source>This site has no logs that can be read.</source>
        <translation>Diese Site hat keine lesbaren Protokolle.</translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Pages of the details</source>
        <translation>Seiten der Einzelheiten</translation>
    </message>
</context>
<context>
    <name>SitesModel</name>
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
        <source>Lino version</source>
        <translation>Lino-Version</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Where the site stands in its life cycle: what the links on the server say</source>
        <translation>Wo die Site in ihrem Lebenslauf steht: was die Links auf dem Server sagen</translation>
    </message>
    <message>
        <source>The site&apos;s directory and its application</source>
        <translation>Das Verzeichnis der Site und ihre Anwendung</translation>
    </message>
    <message>
        <source>Where users reach it; a double click opens the browser</source>
        <translation>Wo Benutzer sie erreichen; ein Doppelklick öffnet den Browser</translation>
    </message>
    <message>
        <source>The version of Lino in the site&apos;s own environment</source>
        <translation>Die Lino-Version in der eigenen Umgebung der Site</translation>
    </message>
    <message>
        <source>When production&apos;s data was last brought into it, and how that ended</source>
        <translation>Wann die Daten der Produktion zuletzt hierher kamen und wie das ausging</translation>
    </message>
    <message>
        <source>How long the last synchronisations took</source>
        <translation>Wie lange die letzten Abgleiche dauerten</translation>
    </message>
    <message>
        <source>The upgrade attempt that this site takes part in</source>
        <translation>Der Wechselversuch, an dem diese Site beteiligt ist</translation>
    </message>
    <message>
        <source>How its address answers from this computer</source>
        <translation>Wie ihre Adresse von diesem Rechner aus antwortet</translation>
    </message>
    <message>
        <source>Free space on the site&apos;s file system</source>
        <translation>Freier Platz auf dem Dateisystem der Site</translation>
    </message>
    <message>
        <source>The database&apos;s engine and name</source>
        <translation>System und Name der Datenbank</translation>
    </message>
    <message>
        <source>The hosting server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>When the server was last asked</source>
        <translation>Wann der Server zuletzt gefragt wurde</translation>
    </message>
    <message>
        <source>%1, seen %2</source>
        <translation>%1, gesehen %2</translation>
    </message>
    <message>
        <source>%1, synchronising %2 %</source>
        <translation>%1, wird abgeglichen, %2 %</translation>
    </message>
    <message>
        <source>%1, last job: %2</source>
        <translation>%1, letzter Job: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>age, outcome</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The link leads to %1.</source>
        <translation>Der Link führt zu %1.</translation>
    </message>
    <message>
        <source>%1 %2, Lino %3, Python %4</source>
        <translation>%1 %2, Lino %3, Python %4</translation>
    </message>
    <message>
        <source>From the cache: the server has not answered yet.</source>
        <translation>Aus dem Zwischenspeicher: Der Server hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>site, column, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>nichts bekannt</translation>
    </message>
    <message>
        <source>last sync %1 %2</source>
        <comment>outcome, age</comment>
        <translation>letzter Abgleich %1 %2</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connecting...</source>
        <translation>wird verbunden ...</translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation>wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>not reached, tried again by itself</source>
        <translation>nicht erreicht, wird von selbst wieder versucht</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>no Lino site found</source>
        <translation>keine Lino-Site gefunden</translation>
    </message>
    <message>
        <source>asking...</source>
        <translation>wird gefragt ...</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gehalten von %1</translation>
    </message>
    <message>
        <source>%1
From the cache: the address has not answered yet.</source>
        <translation>%1
Aus dem Zwischenspeicher: Die Adresse hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>SitesView</name>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>In attempt</source>
        <translation>Im Versuch</translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation>In Bereitschaft</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nicht verlinkt</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished with differences</source>
        <translation>Fertig mit Abweichungen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Lost: its process is gone</source>
        <translation>Verloren: sein Prozess ist weg</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Dump</source>
        <translation>Auslesen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Static files</source>
        <translation>Statische Dateien</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished with differences</source>
        <translation>fertig mit Abweichungen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>outcome not known</source>
        <translation>Ausgang nicht bekannt</translation>
    </message>
</context>
<context>
    <name>SynchroniseDialog</name>
    <message>
        <source>This series has no preview: no link named preview leads to a site.</source>
        <translation>Diese Reihe hat keine Vorschau: Kein Link namens preview führt zu einer Site.</translation>
    </message>
    <message>
        <source>This series has no production to read from.</source>
        <translation>Diese Reihe hat keine Produktion, die gelesen werden könnte.</translation>
    </message>
    <message>
        <source>%1 has no script initdb_from_prod.sh.</source>
        <translation>%1 hat kein Skript initdb_from_prod.sh.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation>In dieser Reihe läuft ein Job von %1.</translation>
    </message>
    <message>
        <source>Synchronise %1 - %2</source>
        <translation>%1 synchronisieren - %2</translation>
    </message>
    <message>
        <source>Synchronise %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>site name, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Version: %1 %2, Lino %3</source>
        <translation>Version: %1 %2, Lino %3</translation>
    </message>
    <message>
        <source>is read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>is overwritten</source>
        <translation>wird überschrieben</translation>
    </message>
    <message>
        <source>Script: %1</source>
        <translation>Skript: %1</translation>
    </message>
    <message>
        <source>Everything in %1&apos;s database and media files is replaced. Whoever is signed in to %1 has to sign in again. The job runs on the server: it goes on when this computer is closed.</source>
        <translation>Alles in Datenbank und Mediendateien von %1 wird ersetzt. Wer bei %1 angemeldet ist, muss sich neu anmelden. Der Job läuft auf dem Server: Er geht weiter, wenn dieser Rechner zugeklappt wird.</translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation>%1 überschreiben</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Starting on the server...</source>
        <translation>Wird auf dem Server gestartet ...</translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <source>Another site&apos;s name stands in its files. Change it before this site is used: a restore could reach the wrong site.</source>
        <translation>In ihren Dateien steht der Name einer anderen Site. Ändern Sie ihn, bevor diese Site benutzt wird: Eine Wiederherstellung könnte die falsche Site treffen.</translation>
    </message>
    <message>
        <source>restore2preview.py is older than the tables of the dump: tables that were added or split since would not be restored. Compare it with restore.py.</source>
        <translation>restore2preview.py ist älter als die Tabellen des Auszugs: Seither hinzugekommene oder geteilte Tabellen würden nicht wiederhergestellt. Vergleichen Sie es mit restore.py.</translation>
    </message>
    <message>
        <source>It has no log directory, so Lino&apos;s messages go to the system&apos;s journal.</source>
        <translation>Sie hat kein Verzeichnis log, deshalb gehen Linos Meldungen ins Journal des Systems.</translation>
    </message>
    <message>
        <source>The web server&apos;s user may write here, so a compromised site could change the links. Take that permission away.</source>
        <translation>Der Benutzer des Webservers darf hier schreiben, eine übernommene Site könnte also die Links ändern. Entziehen Sie dieses Recht.</translation>
    </message>
    <message>
        <source>Your account may not read it, so what is shown is incomplete.</source>
        <translation>Ihr Konto darf es nicht lesen, deshalb ist die Anzeige unvollständig.</translation>
    </message>
    <message>
        <source>It shares its Python environment with another site: an upgrade of one changes the other.</source>
        <translation>Sie teilt ihre Python-Umgebung mit einer anderen Site: Ein Upgrade der einen ändert die andere.</translation>
    </message>
    <message>
        <source>A link leads back to itself. Make it lead to the site.</source>
        <translation>Ein Link führt zu sich selbst zurück. Lassen Sie ihn zur Site führen.</translation>
    </message>
    <message>
        <source>A link leads to nothing. Make it lead to a site, or remove it.</source>
        <translation>Ein Link führt ins Leere. Lassen Sie ihn zu einer Site führen oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>What should be a link is a file or directory, so production can&apos;t be handed over.</source>
        <translation>Was ein Link sein soll, ist eine Datei oder ein Verzeichnis; so lässt sich die Produktion nicht übergeben.</translation>
    </message>
    <message>
        <source>Both links lead to the same site: a switch stopped half-way.</source>
        <translation>Beide Links führen zur selben Site: Ein Wechsel blieb auf halbem Weg stehen.</translation>
    </message>
    <message>
        <source>A link leads out of the sites&apos; directory.</source>
        <translation>Ein Link führt aus dem Verzeichnis der Sites hinaus.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Make room before the next synchronisation.</source>
        <translation>Die Platte ist fast voll. Schaffen Sie Platz vor dem nächsten Synchronisieren.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
