<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ActivityModel</name>
    <message>
        <source>Server time</source>
        <translation>Serverzeit</translation>
    </message>
    <message>
        <source>Server time (%1)</source>
        <translation>Serverzeit (%1)</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
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
    <name>ActivityView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>Als CSV speichern ...</translation>
    </message>
    <message>
        <source>Activity of %1 - %2</source>
        <comment>series, server</comment>
        <translation>Aktivität von %1 - %2</translation>
    </message>
    <message>
        <source>Activity of %1</source>
        <translation>Aktivität von %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>Der Server wird gefragt ...</translation>
    </message>
    <message>
        <source>What was done is not known here</source>
        <translation>Was getan wurde, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>What is planned, started, kept or cancelled is noted here.</source>
        <translation>Was geplant, gestartet, behalten oder abgebrochen wird, wird hier vermerkt.</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
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
        <translation>was Sie nach „ssh“ eingeben</translation>
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
    <name>AddressPage</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>How testers reach the preview, and what it does not do while it is one.</source>
        <translation>Wie Tester die Vorschau erreichen, und was sie nicht tut, solange sie eine ist.</translation>
    </message>
    <message>
        <source>Address of the preview</source>
        <translation>Adresse der Vorschau</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Web server:</source>
        <translation>Webserver:</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Zertifikat:</translation>
    </message>
    <message>
        <source>While it is a preview:</source>
        <translation>Solange sie eine Vorschau ist:</translation>
    </message>
    <message>
        <source>No mail leaves it: mails go to files in its log directory.</source>
        <translation>Sie versendet keine E-Mail: E-Mails werden in Dateien ihres Protokollverzeichnisses geschrieben.</translation>
    </message>
    <message>
        <source>linod and its background jobs are off.</source>
        <translation>linod und seine Hintergrundjobs sind aus.</translation>
    </message>
    <message>
        <source>It answers to production&apos;s address as well, so that it can replace it later.</source>
        <translation>Sie antwortet auch unter der Adresse der Produktion, damit sie diese später ersetzen kann.</translation>
    </message>
    <message>
        <source>There is one: %1</source>
        <translation>Es gibt eines: %1</translation>
    </message>
    <message>
        <source>There is none for this name yet. The site is served without TLS until you have run this on the server:</source>
        <translation>Für diesen Namen gibt es noch keines. Die Site wird ohne TLS ausgeliefert, bis Sie dies auf dem Server ausgeführt haben:</translation>
    </message>
    <message>
        <source>None is needed: production is served without TLS as well.</source>
        <translation>Es wird keines gebraucht: Auch die Produktion wird ohne TLS ausgeliefert.</translation>
    </message>
    <message>
        <source>none was found</source>
        <translation>keiner gefunden</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>web server, how its vhost stands</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>AdministratorScriptBox</name>
    <message>
        <source>The steps that are left need root&apos;s rights, which you do not have there. Hand this script to the server&apos;s administrator. When it has run, continue: what it did is not done again.</source>
        <translation>Die übrigen Schritte brauchen Rootrechte, die Sie dort nicht haben. Geben Sie dieses Skript dem Administrator des Servers. Wenn es gelaufen ist, fahren Sie fort: Was es getan hat, wird nicht noch einmal getan.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Speichern ...</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Asking the server to go on...</source>
        <translation>Der Server wird gebeten fortzufahren ...</translation>
    </message>
    <message>
        <source>Script for the administrator</source>
        <translation>Skript für den Administrator</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>Skript kopieren</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>Skript speichern</translation>
    </message>
    <message>
        <source>Once the administrator has run the script</source>
        <translation>Sobald der Administrator das Skript ausgeführt hat</translation>
    </message>
    <message>
        <source>Asking the server for the script...</source>
        <translation>Der Server wird nach dem Skript gefragt ...</translation>
    </message>
    <message>
        <source>The server left no script. Its log says what is needed.</source>
        <translation>Der Server hat kein Skript hinterlassen. Sein Protokoll sagt, was gebraucht wird.</translation>
    </message>
    <message>
        <source>The script holds characters that are not shown. Look at it closely before it is run.</source>
        <translation>Das Skript enthält Zeichen, die nicht angezeigt werden. Sehen Sie es genau an, bevor es ausgeführt wird.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>AdoptDonePage</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation>Wie es geendet hat, wie die Produktion steht und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>New preview...</source>
        <translation>Neue Vorschau ...</translation>
    </message>
    <message>
        <source>A site beside it, with its data, for the next upgrade.</source>
        <translation>Eine Site daneben, mit ihren Daten, für das nächste Upgrade.</translation>
    </message>
</context>
<context>
    <name>AdoptDraft</name>
    <message>
        <source>Adopt %1</source>
        <translation>%1 übernehmen</translation>
    </message>
</context>
<context>
    <name>AdoptReviewPage</name>
    <message>
        <source>Configurations of the web server</source>
        <translation>Konfigurationen des Webservers</translation>
    </message>
    <message>
        <source>No configuration has to change.</source>
        <translation>Keine Konfiguration muss sich ändern.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What is written and what runs on the server. Nothing was changed so far.</source>
        <translation>Was geschrieben wird und was auf dem Server läuft. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What is written and what runs</source>
        <translation>Was geschrieben wird und was läuft</translation>
    </message>
    <message>
        <source>Parts of the review</source>
        <translation>Teile der Durchsicht</translation>
    </message>
    <message>
        <source>Vhosts</source>
        <translation>Vhosts</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>%1/prod will lead to %2. The web server&apos;s configuration is tested before it is used, and put back where %3 does not answer through it.</source>
        <translation>%1/prod wird zu %2 führen. Die Konfiguration des Webservers wird geprüft, bevor sie benutzt wird, und zurückgesetzt, wenn %3 damit nicht antwortet.</translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation>Schritte, die Rootrechte brauchen, werden in ein Skript für den Administrator geschrieben.</translation>
    </message>
</context>
<context>
    <name>AnnouncementBox</name>
    <message>
        <source>Fill in anew</source>
        <translation>Neu ausfüllen</translation>
    </message>
    <message>
        <source>Baton&apos;s own words</source>
        <translation>Der Text von Baton</translation>
    </message>
    <message>
        <source>Announcement in:</source>
        <translation>Ankündigung auf:</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Drop what was written by hand, and fill in the template again</source>
        <translation>Verwerfen, was von Hand geschrieben wurde, und die Vorlage neu ausfüllen</translation>
    </message>
    <message>
        <source>Template of the announcement</source>
        <translation>Vorlage der Ankündigung</translation>
    </message>
    <message>
        <source>Names in braces are filled in; a line with one that is not known is left out. Your template is kept for the next attempt in this language.</source>
        <translation>Namen in geschweiften Klammern werden ausgefüllt; eine Zeile, in der einer nicht bekannt ist, fällt weg. Ihre Vorlage wird für den nächsten Versuch in dieser Sprache behalten.</translation>
    </message>
    <message>
        <source>Written by hand: it does not change with what is chosen at the left. Look whether its times hold.</source>
        <translation>Von Hand geschrieben: Der Text ändert sich nicht mit dem, was links gewählt ist. Sehen Sie nach, ob seine Zeiten stimmen.</translation>
    </message>
    <message>
        <source>There is no %1. There are %2.</source>
        <comment>names in braces</comment>
        <translation>%1 gibt es nicht. Es gibt %2.</translation>
    </message>
    <message>
        <source>Your own template could not be read, so these are Baton&apos;s own words: %1</source>
        <translation>Ihre eigene Vorlage konnte nicht gelesen werden, darum sind das die Worte von Baton: %1</translation>
    </message>
</context>
<context>
    <name>AnnouncementButtons</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the announcement</source>
        <translation>Die Ankündigung kopieren</translation>
    </message>
    <message>
        <source>Mail...</source>
        <translation>E-Mail ...</translation>
    </message>
    <message>
        <source>Open it in your mail program</source>
        <translation>In Ihrem E-Mail-Programm öffnen</translation>
    </message>
    <message>
        <source>Save as .ics...</source>
        <translation>Als .ics speichern ...</translation>
    </message>
    <message>
        <source>An entry for users&apos; calendars, with an alarm half an hour before</source>
        <translation>Ein Eintrag für die Kalender der Benutzer, mit einer Erinnerung eine halbe Stunde vorher</translation>
    </message>
    <message>
        <source>The entry for calendars can be saved once the attempt is planned: on the last page</source>
        <translation>Der Kalendereintrag kann gespeichert werden, sobald der Versuch geplant ist: auf der letzten Seite</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>No mail program could be opened; copy the text instead.</source>
        <translation>Kein E-Mail-Programm ließ sich öffnen; kopieren Sie stattdessen den Text.</translation>
    </message>
    <message>
        <source>Save as .ics</source>
        <translation>Als .ics speichern</translation>
    </message>
    <message>
        <source>Choose first when it starts.</source>
        <translation>Wählen Sie zuerst, wann er startet.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
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
    <name>AttemptBanner</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Latest error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Progress of the attempt&apos;s job</source>
        <translation>Fortschritt des Jobs dieses Versuchs</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1 is not reached: seen %2. The attempt goes on there.</source>
        <translation>%1 ist nicht erreicht: gesehen %2. Der Versuch geht dort weiter.</translation>
    </message>
    <message>
        <source>Upgrade attempt of %1 on %2</source>
        <translation>Upgrade-Versuch von %1 auf %2</translation>
    </message>
    <message>
        <source>%1, attempt on %2</source>
        <comment>action, site</comment>
        <translation>%1, Versuch mit %2</translation>
    </message>
    <message>
        <source>Stop what is about to begin</source>
        <translation>Anhalten, was gleich beginnt</translation>
    </message>
    <message>
        <source>%1 is about to take the place of %2: checking first, nothing is frozen yet</source>
        <translation>%1 tritt gleich an die Stelle von %2: Erst wird geprüft, noch ist nichts eingefroren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Going back to %1: checking first</source>
        <translation>Rückkehr zu %1: Erst wird geprüft</translation>
    </message>
    <message>
        <source>%1 is about to be kept: checking first</source>
        <translation>%1 wird gleich behalten: Erst wird geprüft</translation>
    </message>
    <message>
        <source>%1 is not reached: seen %2.</source>
        <translation>%1 ist nicht erreicht: gesehen %2.</translation>
    </message>
</context>
<context>
    <name>AttemptBanners</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>1 more attempt...</source>
        <translation>1 weiterer Versuch ...</translation>
    </message>
    <message>
        <source>%1 more attempts...</source>
        <translation>%1 weitere Versuche ...</translation>
    </message>
</context>
<context>
    <name>AttemptDesk</name>
    <message>
        <source>Asking %1 to begin...</source>
        <translation>%1 wird gebeten zu beginnen ...</translation>
    </message>
    <message>
        <source>Starting in %1 s</source>
        <translation>Start in %1 s</translation>
    </message>
    <message>
        <source>Going back to %1 in %2 s: no changes since the switch</source>
        <translation>Rückkehr zu %1 in %2 s: keine Änderungen seit dem Umschalten</translation>
    </message>
    <message>
        <source>Starting as soon as %1 has looked at every guardrail...</source>
        <translation>Start, sobald %1 alle Sicherheitsprüfungen durchlaufen hat ...</translation>
    </message>
    <message>
        <source>Waiting for sudo&apos;s password...</source>
        <translation>Auf das Passwort für sudo wird gewartet ...</translation>
    </message>
    <message>
        <source>The attempt was not started. %1</source>
        <translation>Der Versuch wurde nicht gestartet. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check, what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The attempt was not started. %1 %2 is production as before. %3</source>
        <comment>failed checks, site, todo</comment>
        <translation>Der Versuch wurde nicht gestartet. %1 %2 ist Produktion wie zuvor. %3</translation>
    </message>
    <message>
        <source>Nothing was begun: the attempt is another one by now. Look at what the banner says.</source>
        <translation>Nichts wurde begonnen: Es ist inzwischen ein anderer Versuch. Sehen Sie nach, was das Banner sagt.</translation>
    </message>
    <message>
        <source>Looking where it was interrupted...</source>
        <translation>Es wird nachgesehen, wo er unterbrochen wurde ...</translation>
    </message>
    <message>
        <source>Its job is not in the server&apos;s list any more. The server takes it up by itself.</source>
        <translation>Sein Job steht nicht mehr in der Liste des Servers. Der Server nimmt ihn von selbst wieder auf.</translation>
    </message>
    <message>
        <source>Counting what would be lost...</source>
        <translation>Was verloren ginge, wird gezählt ...</translation>
    </message>
    <message>
        <source>Nothing was begun: the attempt does not run any more.</source>
        <translation>Nichts wurde begonnen: Der Versuch läuft nicht mehr.</translation>
    </message>
    <message>
        <source>Waiting for your decision...</source>
        <translation>Auf Ihre Entscheidung wird gewartet ...</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Shall %1 stay production?</source>
        <translation>Soll %1 Produktion bleiben?</translation>
    </message>
    <message>
        <source>The data of %1 is not that of the freeze any more: something was written into it meanwhile, and is not in %2.</source>
        <translation>Die Daten von %1 sind nicht mehr die vom Einfrieren: Inzwischen wurde etwas hineingeschrieben, und das ist nicht in %2.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>Zu %1 zurückkehren</translation>
    </message>
    <message>
        <source>%1 is not as it was when it was frozen. Shall it become production all the same?</source>
        <translation>%1 ist nicht mehr so wie beim Einfrieren. Soll sie trotzdem Produktion werden?</translation>
    </message>
    <message>
        <source>Something wrote into its data or its media since then, though no user could reach it. %2 serves the users now, and the attempt goes on. Going back makes %1 production with what is in it now.</source>
        <translation>Seither hat etwas in ihre Daten oder ihre Medien geschrieben, obwohl kein Benutzer sie erreichen konnte. %2 ist jetzt für die Benutzer da, und der Versuch geht weiter. Mit dem Zurückkehren wird %1 Produktion mit dem, was jetzt darin ist.</translation>
    </message>
    <message>
        <source>Go back to %1 as it is</source>
        <translation>Zu %1 zurückkehren, wie sie ist</translation>
    </message>
    <message>
        <source>Leave the attempt running</source>
        <translation>Versuch weiterlaufen lassen</translation>
    </message>
    <message>
        <source>No mail program could be opened. The text for the users is in the clipboard.</source>
        <translation>Kein E-Mail-Programm ließ sich öffnen. Der Text für die Benutzer ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before it said whether this has begun. The connection is made again by itself, and what has begun on the server goes on there: look at what the banner says then.</source>
        <translation>Die Verbindung zu %1 ging verloren, bevor er sagte, ob dies begonnen hat. Sie wird von selbst wieder hergestellt, und was auf dem Server begonnen hat, geht dort weiter: Sehen Sie nach, was das Banner dann sagt.</translation>
    </message>
    <message>
        <source>%1 did not say in time whether this has begun: look at what the banner says before you try again.</source>
        <translation>%1 hat nicht rechtzeitig gesagt, ob dies begonnen hat: Sehen Sie nach, was das Banner sagt, bevor Sie es wieder versuchen.</translation>
    </message>
    <message>
        <source>Asking %1 whether a password is needed...</source>
        <translation>%1 wird gefragt, ob ein Passwort nötig ist ...</translation>
    </message>
    <message>
        <source>Save as .ics</source>
        <translation>Als .ics speichern</translation>
    </message>
    <message>
        <source>%1-withdrawn.ics</source>
        <comment>site; a file&apos;s name</comment>
        <translation>%1-entfällt.ics</translation>
    </message>
    <message>
        <source>Saved to %1. Send it to those who have the announced entry.</source>
        <translation>Gespeichert in %1. Schicken Sie es denen, die den angekündigten Eintrag haben.</translation>
    </message>
</context>
<context>
    <name>AttemptDonePage</name>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Every maintainer of the server sees it from now on. Nothing has changed for users yet.</source>
        <translation>Jeder Betreuer des Servers sieht ihn von jetzt an. Für die Benutzer hat sich noch nichts geändert.</translation>
    </message>
    <message>
        <source>Closes this and starts it in ten seconds, which can be stopped</source>
        <translation>Schließt dies und startet ihn in zehn Sekunden; das lässt sich anhalten</translation>
    </message>
    <message>
        <source>Tell the users:</source>
        <translation>Sagen Sie es den Benutzern:</translation>
    </message>
    <message>
        <source>Or do not wait for the planned time:</source>
        <translation>Oder warten Sie nicht auf die geplante Zeit:</translation>
    </message>
</context>
<context>
    <name>AttemptDraft</name>
    <message>
        <source>Upgrade attempt on %1</source>
        <translation>Upgrade-Versuch mit %1</translation>
    </message>
</context>
<context>
    <name>AttemptFreezePage</name>
    <message>
        <source>Freeze and final synchronisation</source>
        <translation>Einfrieren und letzte Synchronisierung</translation>
    </message>
    <message>
        <source>Between the start and the switch nobody can work.</source>
        <translation>Zwischen dem Start und dem Umschalten kann niemand arbeiten.</translation>
    </message>
    <message>
        <source>The page that users see meanwhile</source>
        <translation>Die Seite, die die Benutzer währenddessen sehen</translation>
    </message>
    <message>
        <source>What users see meanwhile, at the usual address:</source>
        <translation>Was die Benutzer währenddessen unter der gewohnten Adresse sehen:</translation>
    </message>
    <message>
        <source>1. %1 shows the page, its background programs stop, and what is under way is waited for, at most a minute.</source>
        <translation>1. %1 zeigt die Seite, ihre Hintergrundprogramme halten an, und auf das, was gerade läuft, wird höchstens eine Minute gewartet.</translation>
    </message>
    <message>
        <source>2. %1 gets the data of %2 once more; every table is counted.</source>
        <translation>2. %1 bekommt die Daten von %2 noch einmal; jede Tabelle wird gezählt.</translation>
    </message>
    <message>
        <source>3. %1 is warmed up under production&apos;s name, and takes its place in one moment.</source>
        <translation>3. %1 läuft sich unter dem Namen der Produktion warm und tritt in einem Augenblick an ihre Stelle.</translation>
    </message>
    <message>
        <source>If any of it fails or takes too long, %1 goes on as before, with all its data.</source>
        <translation>Scheitert etwas davon oder dauert es zu lange, dann geht es mit %1 weiter wie zuvor, mit allen ihren Daten.</translation>
    </message>
</context>
<context>
    <name>AttemptNotices</name>
    <message>
        <source>The attempt on %1 begins</source>
        <translation>Der Versuch mit %1 beginnt</translation>
    </message>
    <message>
        <source>%1 is frozen until %2 has taken its place.</source>
        <translation>%1 ist eingefroren, bis %2 an ihre Stelle getreten ist.</translation>
    </message>
    <message>
        <source>The attempt on %1 goes on</source>
        <translation>Der Versuch mit %1 geht weiter</translation>
    </message>
    <message>
        <source>The attempt on %1 runs</source>
        <translation>Der Versuch mit %1 läuft</translation>
    </message>
    <message>
        <source>%1 is production for %2.</source>
        <translation>%1 ist Produktion, noch %2 lang.</translation>
    </message>
    <message>
        <source>Asked by %1.</source>
        <translation>Von %1 verlangt.</translation>
    </message>
    <message>
        <source>The time of the attempt on %1 is over</source>
        <translation>Die Zeit des Versuchs mit %1 ist um</translation>
    </message>
    <message>
        <source>The server goes back to %1 by itself.</source>
        <translation>Der Server kehrt von selbst zu %1 zurück.</translation>
    </message>
    <message>
        <source>It still serves %1: keep the new version, or cancel the attempt.</source>
        <translation>Noch ist %1 Produktion: Behalten Sie die neue Version, oder brechen Sie den Versuch ab.</translation>
    </message>
    <message>
        <source>%1 left of the attempt on %2</source>
        <translation>Noch %1 im Versuch mit %2</translation>
    </message>
    <message>
        <source>The attempt on %1 is to begin now</source>
        <translation>Der Versuch mit %1 soll jetzt beginnen</translation>
    </message>
    <message>
        <source>The attempt on %1 is to begin in %2</source>
        <translation>Der Versuch mit %1 soll in %2 beginnen</translation>
    </message>
    <message>
        <source>The server starts it by itself, if every guardrail holds.</source>
        <translation>Der Server startet ihn von selbst, wenn alle Sicherheitsprüfungen bestanden sind.</translation>
    </message>
    <message>
        <source>Somebody has to start it: one click in its banner.</source>
        <translation>Jemand muss ihn starten: ein Klick in seinem Banner.</translation>
    </message>
    <message>
        <source>The attempt on %1 did not start</source>
        <translation>Der Versuch mit %1 ist nicht gestartet</translation>
    </message>
    <message>
        <source>%1 is production as before. %2</source>
        <translation>%1 ist Produktion wie zuvor. %2</translation>
    </message>
    <message>
        <source>The attempt on %1 did not end</source>
        <translation>Der Versuch mit %1 wurde nicht beendet</translation>
    </message>
    <message>
        <source>%1 is still production. %2</source>
        <translation>%1 ist noch Produktion. %2</translation>
    </message>
    <message>
        <source>The attempt on %1 has not begun</source>
        <translation>Der Versuch mit %1 hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>The server was to start it by itself, and nothing is seen of that: start it by hand, or see whether cron runs.</source>
        <translation>Der Server sollte ihn selbst beginnen, und davon ist nichts zu sehen: Beginnen Sie ihn von Hand, oder sehen Sie nach, ob cron läuft.</translation>
    </message>
</context>
<context>
    <name>AttemptPlanPage</name>
    <message>
        <source>Remind maintainers</source>
        <translation>Die Betreuer erinnern</translation>
    </message>
    <message>
        <source>Go back by itself</source>
        <translation>Von selbst zurückkehren</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>When %1 takes the place of %2 for a while, and what users are told of it.</source>
        <translation>Wann %1 eine Zeit lang an die Stelle von %2 tritt, und was den Benutzern davon mitgeteilt wird.</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Was geplant ist</translation>
    </message>
    <message>
        <source>Start, on the server&apos;s clock</source>
        <translation>Start, nach der Uhr des Servers</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>Start:</translation>
    </message>
    <message>
        <source>A maintainer presses Start</source>
        <translation>Ein Betreuer drückt auf Start</translation>
    </message>
    <message>
        <source>The server starts it at that time</source>
        <translation>Der Server startet ihn zu dieser Zeit</translation>
    </message>
    <message>
        <source>It starts:</source>
        <translation>Er startet:</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Length, in minutes</source>
        <translation>Dauer, in Minuten</translation>
    </message>
    <message>
        <source>Length:</source>
        <translation>Dauer:</translation>
    </message>
    <message>
        <source>At the end:</source>
        <translation>Am Ende:</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>The attempt does not start where the last good synchronisation is older than this</source>
        <translation>Der Versuch startet nicht, wenn die letzte gelungene Synchronisierung älter ist</translation>
    </message>
    <message>
        <source>Last synchronisation at most, in hours</source>
        <translation>Letzte Synchronisierung höchstens, in Stunden</translation>
    </message>
    <message>
        <source>Last synchronisation at most:</source>
        <translation>Letzte Synchronisierung höchstens:</translation>
    </message>
    <message>
        <source>Asking the server when that is...</source>
        <translation>Der Server wird gefragt, wann das ist ...</translation>
    </message>
    <message>
        <source>On the server&apos;s clock: %1, %2</source>
        <comment>time, in a span</comment>
        <translation>Nach der Uhr des Servers: %1, %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>That day the server&apos;s clock leaps over this time. Choose another one.</source>
        <translation>An diesem Tag überspringt die Uhr des Servers diese Zeit. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Announced end: %1</source>
        <translation>Angekündigtes Ende: %1</translation>
    </message>
    <message>
        <source>The server starts it, if every guardrail holds then; else it says why not.</source>
        <translation>Der Server startet ihn, wenn dann alle Sicherheitsprüfungen bestanden sind; sonst sagt er, warum nicht.</translation>
    </message>
    <message>
        <source>Unless somebody keeps %1, %2 is production again then, and what users changed meanwhile is only in a report.</source>
        <translation>Wenn niemand %1 behält, ist dann %2 wieder Produktion, und was Benutzer inzwischen geändert haben, steht nur in einem Bericht.</translation>
    </message>
    <message>
        <source>%1 stays production until somebody decides; maintainers are reminded.</source>
        <translation>%1 bleibt Produktion, bis jemand entscheidet; die Betreuer werden erinnert.</translation>
    </message>
    <message>
        <source>At the end, and every ten minutes after it</source>
        <translation>Am Ende, und danach alle zehn Minuten</translation>
    </message>
    <message>
        <source>The server cancels the attempt at its end</source>
        <translation>Der Server bricht den Versuch an seinem Ende ab</translation>
    </message>
    <message>
        <source>which has passed. Choose a later one.</source>
        <translation>das ist schon vorbei. Wählen Sie eine spätere Zeit.</translation>
    </message>
    <message>
        <source>You are reminded in the window; one click starts it, and for ten seconds it can be stopped.</source>
        <translation>Sie werden im Fenster erinnert; ein Klick startet ihn, und zehn Sekunden lang lässt er sich anhalten.</translation>
    </message>
</context>
<context>
    <name>AttemptReadinessPage</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Sicherheitsprüfungen</translation>
    </message>
    <message>
        <source>Every guardrail as it stands now. Each is asked again at the start; nothing was changed.</source>
        <translation>Alle Sicherheitsprüfungen, wie sie jetzt stehen. Jede wird beim Start noch einmal durchlaufen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It is asked when the attempt is started.</source>
        <translation>Danach wird gefragt, wenn der Versuch gestartet wird.</translation>
    </message>
    <message>
        <source>It can&apos;t start by itself there: %1 Go back and choose that it is started by hand.</source>
        <translation>Er kann dort nicht von selbst starten: %1 Gehen Sie zurück und wählen Sie den Start von Hand.</translation>
    </message>
    <message>
        <source>It can&apos;t go back by itself there: %1 Go back and choose that maintainers are reminded at the end.</source>
        <translation>Die Rückkehr von selbst ist dort nicht möglich: %1 Gehen Sie zurück und wählen Sie, dass am Ende die Betreuer erinnert werden.</translation>
    </message>
    <message>
        <source>As things are now it would not start. It can be planned all the same: mend what failed before then.</source>
        <translation>So wie es jetzt steht, würde er nicht starten. Planen lässt er sich trotzdem: Beheben Sie bis dahin, was gescheitert ist.</translation>
    </message>
</context>
<context>
    <name>AttemptRehearsalPage</name>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>What runs when the attempt starts, in this order. A rehearsal runs what only looks.</source>
        <translation>Was läuft, wenn der Versuch startet, in dieser Reihenfolge. Eine Probe führt aus, was nur nachsieht.</translation>
    </message>
</context>
<context>
    <name>AttemptResult</name>
    <message>
        <source>%1 serves the users, and the attempt goes on.</source>
        <translation>%1 ist für die Benutzer da, und der Versuch geht weiter.</translation>
    </message>
    <message>
        <source>%1 is production as before, with all its data.</source>
        <translation>%1 ist Produktion wie zuvor, mit allen ihren Daten.</translation>
    </message>
    <message>
        <source>The start of the attempt on %1 was not taken back completely</source>
        <translation>Der Start des Versuchs mit %1 wurde nicht ganz zurückgenommen</translation>
    </message>
    <message>
        <source>What was begun with %1 was not taken back completely</source>
        <translation>Was mit %1 begonnen wurde, wurde nicht ganz zurückgenommen</translation>
    </message>
    <message>
        <source>Something stands in the way for %1</source>
        <translation>Etwas steht %1 im Weg</translation>
    </message>
    <message>
        <source>The attempt on %1 did not start</source>
        <translation>Der Versuch mit %1 ist nicht gestartet</translation>
    </message>
    <message>
        <source>%1 did not become production again</source>
        <translation>%1 wurde nicht wieder Produktion</translation>
    </message>
    <message>
        <source>Keeping %1 was not completed</source>
        <translation>Das Behalten von %1 wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Look at once whether production answers.</source>
        <translation>Sehen Sie sofort nach, ob die Produktion antwortet.</translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation>Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>%1 is production, but not all that belongs to it was done.</source>
        <translation>%1 ist Produktion, aber nicht alles, was dazugehört, wurde getan.</translation>
    </message>
    <message>
        <source>The server puts %1 back as production by itself at once; the job after this one tells how.</source>
        <translation>Der Server macht %1 von selbst sofort wieder zur Produktion; der Job nach diesem sagt, wie.</translation>
    </message>
    <message>
        <source>%1 is production again, but not all that belongs to it was done.</source>
        <translation>%1 ist wieder Produktion, aber nicht alles, was dazugehört, wurde getan.</translation>
    </message>
    <message>
        <source>The server puts %1 back as production by itself at once, and the attempt goes on.</source>
        <translation>Der Server macht %1 von selbst sofort wieder zur Produktion, und der Versuch geht weiter.</translation>
    </message>
    <message>
        <source>%1 is production and stays it.</source>
        <translation>%1 ist Produktion und bleibt es.</translation>
    </message>
    <message>
        <source>The log says where it ended; take it back again.</source>
        <translation>Das Protokoll sagt, wo er geendet hat; nehmen Sie es noch einmal zurück.</translation>
    </message>
    <message>
        <source>Resume it where it ended.</source>
        <translation>Setzen Sie ihn fort, wo er geendet hat.</translation>
    </message>
    <message>
        <source>The log says where it ended; mend that and try again.</source>
        <translation>Das Protokoll sagt, wo er geendet hat; beheben Sie das und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The start of the attempt on %1 was taken back.</source>
        <translation>Der Start des Versuchs mit %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 is preview again.</source>
        <translation>%1 ist wieder Vorschau.</translation>
    </message>
    <message>
        <source>What was begun with %1 was taken back.</source>
        <translation>Was mit %1 begonnen wurde, ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Only checks and measures were run: nothing stands in the way.</source>
        <translation>Es wurde nur geprüft und gemessen: Nichts steht im Weg.</translation>
    </message>
    <message>
        <source>The attempt runs: %1 is production now.</source>
        <translation>Der Versuch läuft: %1 ist jetzt Produktion.</translation>
    </message>
    <message>
        <source>%1 stands by, frozen, with all its data.</source>
        <translation>%1 ist in Bereitschaft, eingefroren, mit allen ihren Daten.</translation>
    </message>
    <message>
        <source>Keep the new version or cancel the attempt before the time is over.</source>
        <translation>Behalten Sie die neue Version oder brechen Sie den Versuch ab, bevor die Zeit um ist.</translation>
    </message>
    <message>
        <source>The attempt on %1 was cancelled.</source>
        <translation>Der Versuch mit %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is production again, as it was before the attempt.</source>
        <translation>%1 ist wieder Produktion, so wie vor dem Versuch.</translation>
    </message>
    <message>
        <source>%1 stays production.</source>
        <translation>%1 bleibt Produktion.</translation>
    </message>
    <message>
        <source>%1 is an old site now, frozen as it was.</source>
        <translation>%1 ist jetzt eine alte Site, eingefroren, wie sie war.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was not done, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: what was restored differs from what was dumped.</source>
        <comment>what was not done</comment>
        <translation>%1: Was wiederhergestellt wurde, weicht von dem ab, was gesichert wurde.</translation>
    </message>
    <message>
        <source>%1: it was stopped.</source>
        <comment>what was not done</comment>
        <translation>%1: angehalten.</translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed).</source>
        <translation>Der Server sagt, er laufe, aber sein Prozess ist weg (ein Neustart, oder er wurde beendet).</translation>
    </message>
    <message>
        <source>The server takes it up by itself within two minutes; where it needs a password for that, go on in the attempt&apos;s banner.</source>
        <translation>Der Server nimmt ihn innerhalb von zwei Minuten von selbst wieder auf; wenn er dafür ein Passwort braucht, fahren Sie im Banner des Versuchs fort.</translation>
    </message>
    <message>
        <source>This takes the start of the attempt back: %2 becomes production again as it was frozen, and %1 is preview again. Once users worked in %1, cancel the attempt instead: that keeps what they did.</source>
        <translation>Das nimmt den Start des Versuchs zurück: %2 wird wieder Produktion, so wie sie eingefroren wurde, und %1 ist wieder Vorschau. Haben Benutzer schon in %1 gearbeitet, dann brechen Sie stattdessen den Versuch ab: Das bewahrt auf, was sie getan haben.</translation>
    </message>
    <message>
        <source>This takes back what going back to %2 changed: %1 is production again, and the attempt goes on.</source>
        <translation>Das nimmt zurück, was die Rückkehr zu %2 geändert hat: %1 ist wieder Produktion, und der Versuch geht weiter.</translation>
    </message>
    <message>
        <source>This takes back what keeping %1 changed so far. %1 serves the users meanwhile.</source>
        <translation>Das nimmt zurück, was das Behalten von %1 bisher geändert hat. %1 ist inzwischen für die Benutzer da.</translation>
    </message>
    <message>
        <source>The attempt runs: %1 is production now. As in the last synchronisation, not all rows were restored.</source>
        <translation>Der Versuch läuft: %1 ist jetzt Produktion. Wie bei der letzten Synchronisierung wurden nicht alle Zeilen wiederhergestellt.</translation>
    </message>
    <message>
        <source>Look at the tables that differ. Keep the new version or cancel the attempt before the time is over.</source>
        <translation>Sehen Sie sich die Tabellen an, die abweichen. Behalten Sie die neue Version oder brechen Sie den Versuch ab, bevor die Zeit um ist.</translation>
    </message>
    <message>
        <source>%1 is production again.</source>
        <translation>%1 ist wieder Produktion.</translation>
    </message>
</context>
<context>
    <name>AttemptReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>How to go back</source>
        <translation>Der Weg zurück</translation>
    </message>
    <message>
        <source>What is planned, and how to go back</source>
        <translation>Was geplant ist, und der Weg zurück</translation>
    </message>
    <message>
        <source>Plan attempt</source>
        <translation>Versuch planen</translation>
    </message>
    <message>
        <source>Planning it on the server...</source>
        <translation>Er wird auf dem Server geplant ...</translation>
    </message>
    <message>
        <source>The chosen moment has passed meanwhile. Go back and choose another one.</source>
        <translation>Der gewählte Zeitpunkt ist inzwischen vorbei. Gehen Sie zurück und wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 replaces %2 on %3: %4, for %5, announced until %6.</source>
        <comment>new, former, server, time, span, end</comment>
        <translation>%1 ersetzt %2 auf %3: %4, für %5, angekündigt bis %6.</translation>
    </message>
    <message>
        <source>The server starts it by itself, if every guardrail holds then.</source>
        <translation>Der Server startet ihn von selbst, wenn dann alle Sicherheitsprüfungen bestanden sind.</translation>
    </message>
    <message>
        <source>Somebody has to start it: one click in the banner, in the table&apos;s row, or baton attempt start.</source>
        <translation>Jemand muss ihn starten: ein Klick im Banner, in der Zeile der Tabelle, oder baton attempt start.</translation>
    </message>
    <message>
        <source>About %1 min of it nobody can work.</source>
        <translation>Etwa %1 min davon kann niemand arbeiten.</translation>
    </message>
    <message>
        <source>The announcement is in %1; users are told by you, with the buttons of the next page.</source>
        <translation>Die Ankündigung ist auf %1; den Benutzern sagen Sie es selbst, mit den Knöpfen auf der nächsten Seite.</translation>
    </message>
    <message>
        <source>As things are now it would not start: look at the readiness again before.</source>
        <translation>So wie es jetzt steht, würde er nicht starten: Sehen Sie sich vorher die Sicherheitsprüfungen noch einmal an.</translation>
    </message>
    <message>
        <source>Before the start: withdraw or edit the plan; nothing has happened yet.</source>
        <translation>Vor dem Start: den Plan zurücknehmen oder ändern; noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Until the switch: Stop. %1 goes on with all its data; so does the server by itself if a step fails or takes too long.</source>
        <translation>Bis zum Umschalten: Anhalten. Mit %1 geht es weiter, mit allen ihren Daten; dafür sorgt der Server auch von selbst, wenn ein Schritt scheitert oder zu lange dauert.</translation>
    </message>
    <message>
        <source>After the switch: Cancel attempt, one click while nobody changed anything; otherwise you see first what would be lost. %1 is production again within seconds, exactly as it was at the freeze, and what users did in %2 is kept in a report for 90 days.</source>
        <translation>Nach dem Umschalten: Versuch abbrechen, ein Klick, solange niemand etwas geändert hat; sonst sehen Sie zuerst, was verloren ginge. %1 ist innerhalb von Sekunden wieder Produktion, genau wie beim Einfrieren, und was Benutzer in %2 getan haben, wird 90 Tage lang in einem Bericht aufbewahrt.</translation>
    </message>
    <message>
        <source>After Keep new version there is no simple way back: going back is then a new attempt in the other direction.</source>
        <translation>Nach »Neue Version behalten« gibt es keinen einfachen Weg zurück: Zurückkehren ist dann ein neuer Versuch in der anderen Richtung.</translation>
    </message>
    <message>
        <source>What is planned, and how to go back. Planning changes nothing; every maintainer of the server sees the plan from then on.</source>
        <translation>Was geplant ist, und wie Sie zurückkehren. Das Planen ändert nichts; jeder Betreuer des Servers sieht den Plan von da an.</translation>
    </message>
    <message>
        <source>Change plan</source>
        <translation>Plan ändern</translation>
    </message>
</context>
<context>
    <name>AttemptSight</name>
    <message>
        <source>%1 is not connected.</source>
        <translation>%1 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>%1 is not connected: %2</source>
        <translation>%1 ist nicht verbunden: %2</translation>
    </message>
    <message>
        <source>The attempt of this series is in another state: %1.</source>
        <translation>Der Versuch dieser Reihe ist in einem anderen Zustand: %1.</translation>
    </message>
    <message>
        <source>No job is known that has to do with it.</source>
        <translation>Kein Job ist bekannt, der damit zu tun hat.</translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation>In dieser Reihe läuft ein Job von %1.</translation>
    </message>
    <message>
        <source>This series has no links yet: adopt its production site first.</source>
        <translation>Diese Reihe hat noch keine Links: Übernehmen Sie zuerst ihre Produktions-Site.</translation>
    </message>
    <message>
        <source>An upgrade attempt of this series is under way.</source>
        <translation>Ein Upgrade-Versuch dieser Reihe ist im Gang.</translation>
    </message>
    <message>
        <source>This series has no production.</source>
        <translation>Diese Reihe hat keine Produktion.</translation>
    </message>
    <message>
        <source>This series has no preview that could take production&apos;s place: set one up first.</source>
        <translation>Diese Reihe hat keine Vorschau, die an die Stelle der Produktion treten könnte: Richten Sie zuerst eine ein.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep new version</source>
        <translation>Neue Version behalten</translation>
    </message>
    <message>
        <source>Cancel attempt</source>
        <translation>Versuch abbrechen</translation>
    </message>
    <message>
        <source>+15 min</source>
        <translation>+15 min</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Lost changes...</source>
        <translation>Verlorene Änderungen ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asks every guardrail again and starts in ten seconds: %2 is frozen, synchronised once more, and %1 takes its place</source>
        <translation>Durchläuft alle Sicherheitsprüfungen noch einmal und startet in zehn Sekunden: %2 wird eingefroren und noch einmal synchronisiert, und %1 tritt an ihre Stelle</translation>
    </message>
    <message>
        <source>Change moment, length, announcement or what happens at the end</source>
        <translation>Zeitpunkt, Dauer, Ankündigung oder das ändern, was am Ende geschieht</translation>
    </message>
    <message>
        <source>Take the plan back: nothing has happened yet</source>
        <translation>Den Plan zurücknehmen: Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>%1 stays production; asks once more</source>
        <translation>%1 bleibt Produktion; fragt noch einmal nach</translation>
    </message>
    <message>
        <source>%1 becomes production again; counts first what would be lost</source>
        <translation>%1 wird wieder Produktion; zählt zuerst, was verloren ginge</translation>
    </message>
    <message>
        <source>Fifteen minutes more for users to test</source>
        <translation>Fünfzehn Minuten mehr zum Ausprobieren für die Benutzer</translation>
    </message>
    <message>
        <source>Stop the start: the server puts %1 back as production by itself</source>
        <translation>Den Start anhalten: Der Server macht %1 von selbst wieder zur Produktion</translation>
    </message>
    <message>
        <source>Stop going back: before the switch back the attempt goes on</source>
        <translation>Die Rückkehr anhalten: Vor dem Zurückschalten geht der Versuch weiter</translation>
    </message>
    <message>
        <source>Stop here: %1 is production, and the rest can be resumed</source>
        <translation>Hier anhalten: %1 ist Produktion, und der Rest kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Take the interrupted job up at once, with sudo&apos;s password where it needs one</source>
        <translation>Den unterbrochenen Job sofort wieder aufnehmen, mit dem Passwort für sudo, wenn er eines braucht</translation>
    </message>
    <message>
        <source>Open the log of its newest job</source>
        <translation>Das Protokoll seines neuesten Jobs öffnen</translation>
    </message>
    <message>
        <source>What users did in %1 and is not in production</source>
        <translation>Was Benutzer in %1 getan haben und nicht in der Produktion ist</translation>
    </message>
    <message>
        <source>Do not show this any more</source>
        <translation>Dies nicht mehr zeigen</translation>
    </message>
    <message>
        <source>Tell users...</source>
        <translation>Benutzer informieren ...</translation>
    </message>
    <message>
        <source>Opens your mail program with how it ended, in the users&apos; language</source>
        <translation>Öffnet Ihr E-Mail-Programm mit dem, wie es ausging, in der Sprache der Benutzer</translation>
    </message>
    <message>
        <source>Plan again...</source>
        <translation>Neu planen ...</translation>
    </message>
    <message>
        <source>Save as .ics...</source>
        <translation>Als .ics speichern ...</translation>
    </message>
    <message>
        <source>Stop what looks first: the attempt goes on</source>
        <translation>Die Prüfung anhalten: Der Versuch geht weiter</translation>
    </message>
    <message>
        <source>Plan it anew with the same length and end; it can be started at once from there</source>
        <translation>Mit derselben Dauer und demselben Ende neu planen; von dort lässt er sich auch sofort starten</translation>
    </message>
    <message>
        <source>What takes the entry out of users&apos; calendars again</source>
        <translation>Was den Eintrag wieder aus den Kalendern der Benutzer nimmt</translation>
    </message>
    <message>
        <source>Opens your mail program with words that it does not take place, in the users&apos; language</source>
        <translation>Öffnet Ihr Mailprogramm mit der Nachricht, dass er nicht stattfindet, in der Sprache der Benutzer</translation>
    </message>
</context>
<context>
    <name>AttemptText</name>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>plan changed</source>
        <translation>Plan geändert</translation>
    </message>
    <message>
        <source>plan withdrawn</source>
        <translation>Plan zurückgenommen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>the new version became production</source>
        <translation>die neue Version wurde Produktion</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>verlängert</translation>
    </message>
    <message>
        <source>cancelled: the former version is back</source>
        <translation>abgebrochen: die bisherige Version ist wieder da</translation>
    </message>
    <message>
        <source>kept: the new version stays</source>
        <translation>behalten: die neue Version bleibt</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>went back by itself</source>
        <translation>von selbst zurückgekehrt</translation>
    </message>
    <message>
        <source>not started by itself</source>
        <translation>nicht von selbst gestartet</translation>
    </message>
    <message>
        <source>maintainers reminded</source>
        <translation>Betreuer erinnert</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>taken up by itself after an interruption</source>
        <translation>nach einer Unterbrechung von selbst wieder aufgenommen</translation>
    </message>
    <message>
        <source>day of retirement set</source>
        <translation>Tag der Stilllegung gesetzt</translation>
    </message>
    <message>
        <source>no changes since</source>
        <translation>seither keine Änderungen</translation>
    </message>
    <message>
        <source>1 change since</source>
        <translation>seither 1 Änderung</translation>
    </message>
    <message>
        <source>%L1 changes since</source>
        <translation>seither %L1 Änderungen</translation>
    </message>
    <message>
        <source>1 change will be lost</source>
        <translation>1 Änderung geht verloren</translation>
    </message>
    <message>
        <source>%L1 changes will be lost</source>
        <translation>%L1 Änderungen gehen verloren</translation>
    </message>
    <message>
        <source>%L1 changes by 1 user will be lost</source>
        <translation>%L1 Änderungen von 1 Benutzer gehen verloren</translation>
    </message>
    <message>
        <source>%L1 changes by %L2 users will be lost</source>
        <translation>%L1 Änderungen von %L2 Benutzern gehen verloren</translation>
    </message>
    <message>
        <source>%L1 added</source>
        <translation>%L1 hinzugekommen</translation>
    </message>
    <message>
        <source>%L1 changed</source>
        <translation>%L1 geändert</translation>
    </message>
    <message>
        <source>%L1 removed</source>
        <translation>%L1 entfernt</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>rows added, changed, removed</comment>
        <translation>ungefähr %1</translation>
    </message>
    <message>
        <source>Production does not answer: %1</source>
        <translation>Die Produktion antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Production answers with status %1</source>
        <translation>Die Produktion antwortet mit Status %1</translation>
    </message>
    <message>
        <source>Production answers in %1 ms</source>
        <translation>Die Produktion antwortet in %1 ms</translation>
    </message>
    <message>
        <source>Production answers</source>
        <translation>Die Produktion antwortet</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <comment>names of programs</comment>
        <translation>läuft nicht: %1</translation>
    </message>
    <message>
        <source>its program runs</source>
        <translation>ihr Programm läuft</translation>
    </message>
    <message>
        <source>all %1 programs run</source>
        <translation>alle %1 Programme laufen</translation>
    </message>
    <message>
        <source>the former production&apos;s data was changed meanwhile</source>
        <translation>die Daten der bisherigen Produktion wurden inzwischen geändert</translation>
    </message>
    <message>
        <source>1 error since the switch in %1: %2</source>
        <translation>1 Fehler seit dem Umschalten in %1: %2</translation>
    </message>
    <message>
        <source>%1 errors since the switch; the last in %2: %3</source>
        <translation>%1 Fehler seit dem Umschalten; der letzte in %2: %3</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>what, who</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2 here)</source>
        <comment>time with zone, time</comment>
        <translation>%1 (hier %2)</translation>
    </message>
    <message>
        <source>%1 replaces %2 as soon as somebody starts it</source>
        <translation>%1 ersetzt %2, sobald jemand den Versuch startet</translation>
    </message>
    <message>
        <source>%1 replaces %2 %3, in %4</source>
        <comment>new site, former site, time, span</comment>
        <translation>%1 ersetzt %2: %3, noch %4</translation>
    </message>
    <message>
        <source>%1 was to replace %2 %3, %4 ago</source>
        <comment>new site, former site, time, span</comment>
        <translation>%1 sollte %2 ersetzen: %3, %4 überfällig</translation>
    </message>
    <message>
        <source>The time is over: the server goes back to %1 by itself</source>
        <translation>Die Zeit ist um: Der Server kehrt von selbst zu %1 zurück</translation>
    </message>
    <message>
        <source>Overdue %1, still serving %2: decide</source>
        <translation>%1 überfällig, noch ist %2 Produktion: Entscheiden Sie</translation>
    </message>
    <message>
        <source>Attempt on %1: %2 left</source>
        <translation>Versuch mit %1: noch %2</translation>
    </message>
    <message>
        <source>, ends %1</source>
        <translation>, Ende %1</translation>
    </message>
    <message>
        <source>, started by %1</source>
        <translation>, gestartet von %1</translation>
    </message>
    <message>
        <source>; %1</source>
        <comment>changes since</comment>
        <translation>; %1</translation>
    </message>
    <message>
        <source>Putting %1 in the place of %2 was interrupted</source>
        <translation>Der Wechsel von %2 zu %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>%1 takes the place of %2</source>
        <translation>%1 tritt an die Stelle von %2</translation>
    </message>
    <message>
        <source>Going back to %1 was interrupted</source>
        <translation>Die Rückkehr zu %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>Going back to %1</source>
        <translation>Rückkehr zu %1</translation>
    </message>
    <message>
        <source>Keeping %1 was interrupted</source>
        <translation>Das Behalten von %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>%1 is being kept as production</source>
        <translation>%1 wird als Produktion behalten</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>starts by itself if every guardrail holds</source>
        <translation>startet von selbst, wenn alle Sicherheitsprüfungen bestanden sind</translation>
    </message>
    <message>
        <source>somebody has to start it</source>
        <translation>jemand muss ihn starten</translation>
    </message>
    <message>
        <source>planned by %1</source>
        <translation>geplant von %1</translation>
    </message>
    <message>
        <source>The last start did not go through: %1</source>
        <translation>Der letzte Start kam nicht durch: %1</translation>
    </message>
    <message>
        <source>Users of %1 may see the maintenance page until it is taken up.</source>
        <translation>Die Benutzer von %1 sehen vielleicht die Wartungsseite, bis er wieder aufgenommen wird.</translation>
    </message>
    <message>
        <source>Users may see the maintenance page until it is taken up.</source>
        <translation>Die Benutzer sehen vielleicht die Wartungsseite, bis er wieder aufgenommen wird.</translation>
    </message>
    <message>
        <source>%1 serves the users meanwhile.</source>
        <translation>%1 ist inzwischen für die Benutzer da.</translation>
    </message>
    <message>
        <source>The server takes it up by itself within two minutes; where it needs a password for that, go on here.</source>
        <translation>Der Server nimmt ihn innerhalb von zwei Minuten von selbst wieder auf; wenn er dafür ein Passwort braucht, fahren Sie hier fort.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Kehrt zurück</translation>
    </message>
    <message>
        <source>Being kept</source>
        <translation>Wird behalten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 stays production until somebody decides.</source>
        <translation>%1 bleibt Produktion, bis jemand entscheidet.</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The plan that %1 replaces %2 was withdrawn.</source>
        <translation>Der Plan, %2 durch %1 zu ersetzen, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>%3 withdrew the plan that %1 replaces %2.</source>
        <translation>%3 hat den Plan zurückgenommen, %2 durch %1 zu ersetzen.</translation>
    </message>
    <message>
        <source>The attempt on %1 was cancelled.</source>
        <translation>Der Versuch mit %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The attempt on %1 was cancelled: %2</source>
        <translation>Der Versuch mit %1 wurde abgebrochen: %2</translation>
    </message>
    <message>
        <source>%1 is production again, as it was before the attempt.</source>
        <translation>%1 ist wieder Produktion, so wie vor dem Versuch.</translation>
    </message>
    <message>
        <source>%1 is preview again.</source>
        <translation>%1 ist wieder Vorschau.</translation>
    </message>
    <message>
        <source>Look at what users did in %1 meanwhile: it is not in production.</source>
        <translation>Sehen Sie sich an, was Benutzer inzwischen in %1 getan haben: Es ist nicht in der Produktion.</translation>
    </message>
    <message>
        <source>%1 stays production.</source>
        <translation>%1 bleibt Produktion.</translation>
    </message>
    <message>
        <source>%1 is an old site now, frozen as it was.</source>
        <translation>%1 ist jetzt eine alte Site, eingefroren, wie sie war.</translation>
    </message>
    <message>
        <source>The attempt on %1 did not start.</source>
        <translation>Der Versuch mit %1 ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The attempt on %1 did not start: %2</source>
        <translation>Der Versuch mit %1 ist nicht gestartet: %2</translation>
    </message>
    <message>
        <source>%1 is production as before, with all its data.</source>
        <translation>%1 ist Produktion wie zuvor, mit allen ihren Daten.</translation>
    </message>
    <message>
        <source>at the end maintainers are reminded</source>
        <translation>am Ende werden die Betreuer erinnert</translation>
    </message>
    <message>
        <source>at the end it goes back by itself</source>
        <translation>am Ende geht es von selbst zurück</translation>
    </message>
    <message>
        <source>%1 stays production, with everything that users did in it. %2 becomes an old site: its jobs end, it stays frozen, and in 30 days it may be retired.</source>
        <translation>%1 bleibt Produktion, mit allem, was Benutzer darin getan haben. %2 wird eine alte Site: Deren Jobs enden, sie bleibt eingefroren, und in 30 Tagen darf sie stillgelegt werden.</translation>
    </message>
    <message>
        <source>%2 becomes production again, with the data of the moment in which it was frozen. What users did in %1 since then is not in it: it is kept for 90 days as a list that you can look through, export and load.</source>
        <translation>%2 wird wieder Produktion, mit den Daten des Augenblicks, in dem sie eingefroren wurde. Was Benutzer seither in %1 getan haben, ist nicht darin: Es wird 90 Tage lang als Liste aufbewahrt, die Sie durchsehen, exportieren und laden können.</translation>
    </message>
    <message>
        <source>What changed since the switch can&apos;t be counted: %1</source>
        <translation>Was sich seit dem Umschalten geändert hat, lässt sich nicht zählen: %1</translation>
    </message>
    <message>
        <source>What users did in %1 can&apos;t be listed row by row.</source>
        <translation>Was Benutzer in %1 getan haben, lässt sich nicht Zeile für Zeile auflisten.</translation>
    </message>
    <message>
        <source>What users did in %1 can&apos;t be listed row by row: %2</source>
        <comment>site, why</comment>
        <translation>Was Benutzer in %1 getan haben, lässt sich nicht Zeile für Zeile auflisten: %2</translation>
    </message>
    <message>
        <source>It is not known either how many rows that is.</source>
        <translation>Auch wie viele Zeilen das sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Only how many rows of each table is known.</source>
        <translation>Bekannt ist nur, wie viele Zeilen es in jeder Tabelle sind.</translation>
    </message>
    <message>
        <source>All data as it was then is kept on the server, in %1.</source>
        <translation>Alle Daten, wie sie damals waren, sind auf dem Server aufbewahrt, in %1.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>age</comment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what was found, age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>How long nobody can work is not known yet: there was no good synchronisation.</source>
        <translation>Wie lange niemand arbeiten kann, ist noch nicht bekannt: Es gab keine gelungene Synchronisierung.</translation>
    </message>
    <message>
        <source>About %1 min, says the last synchronisation.</source>
        <translation>Etwa %1 min, sagt die letzte Synchronisierung.</translation>
    </message>
    <message>
        <source>About %1 min, says the median of the last %2 good synchronisations; most say %3 to %4 min.</source>
        <translation>Etwa %1 min, sagt der Median der letzten %2 gelungenen Synchronisierungen; die meisten sagen %3 bis %4 min.</translation>
    </message>
    <message>
        <source>About %1 min, says the median of the last %2 good synchronisations.</source>
        <translation>Etwa %1 min, sagt der Median der letzten %2 gelungenen Synchronisierungen.</translation>
    </message>
    <message>
        <source>That is all of the announced %1 min: plan a longer attempt.</source>
        <translation>Das sind die ganzen angekündigten %1 min: Planen Sie einen längeren Versuch.</translation>
    </message>
    <message>
        <source>Production shows its maintenance page</source>
        <translation>Die Produktion zeigt ihre Wartungsseite</translation>
    </message>
    <message>
        <source>both programs run</source>
        <translation>beide Programme laufen</translation>
    </message>
    <message>
        <source>%1 do not run</source>
        <comment>names of programs</comment>
        <translation>laufen nicht: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check, what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It would not start (%1): %2</source>
        <comment>age, what fails</comment>
        <translation>Er würde nicht starten (%1): %2</translation>
    </message>
    <message>
        <source>It would not start (%1): %2; and %3 more</source>
        <comment>age, what fails</comment>
        <translation>Er würde nicht starten (%1): %2; und %3 weitere</translation>
    </message>
    <message>
        <source>every guardrail holds (%1)</source>
        <comment>age</comment>
        <translation>alle Sicherheitsprüfungen sind bestanden (%1)</translation>
    </message>
    <message>
        <source>every guardrail holds, with 1 warning (%1)</source>
        <comment>age</comment>
        <translation>alle Sicherheitsprüfungen sind bestanden, mit 1 Warnung (%1)</translation>
    </message>
    <message>
        <source>every guardrail holds, with %2 warnings (%1)</source>
        <comment>age, number</comment>
        <translation>alle Sicherheitsprüfungen sind bestanden, mit %2 Warnungen (%1)</translation>
    </message>
    <message>
        <source>nobody can work for about %1 min</source>
        <translation>etwa %1 min lang kann niemand arbeiten</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>check, state, what was found</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Users of %1 see the maintenance page since %2.</source>
        <comment>site, time</comment>
        <translation>Benutzer von %1 sehen seit %2 die Wartungsseite.</translation>
    </message>
    <message>
        <source>Asked by %1.</source>
        <translation>Verlangt von %1.</translation>
    </message>
    <message>
        <source>Started by %1.</source>
        <translation>Gestartet von %1.</translation>
    </message>
    <message>
        <source>The log says where it ended; mend that and plan it again.</source>
        <translation>Das Protokoll sagt, wo er geendet hat; beheben Sie das und planen Sie ihn neu.</translation>
    </message>
    <message>
        <source>former production made the preview again</source>
        <translation>frühere Produktion wieder zur Vorschau gemacht</translation>
    </message>
    <message>
        <source>This is the last safe return. Going back to %2 later is a new attempt in the other direction: the data of %1 would have to be brought into the old version, and what that version can&apos;t hold is lost. The data of %2 as it stands now would be overwritten.</source>
        <translation>Das ist die letzte sichere Rückkehr. Später zu %2 zurückzukehren ist ein neuer Versuch in der anderen Richtung: Die Daten von %1 müssten in die alte Version gebracht werden, und was diese nicht aufnehmen kann, geht verloren. Die Daten von %2, wie sie jetzt sind, würden überschrieben.</translation>
    </message>
    <message>
        <source>Tell the users. What going back later would mean is told before it is done: by Make preview again... of %1 in the window, or by baton attempt recall.</source>
        <translation>Sagen Sie es den Benutzern. Was eine spätere Rückkehr bedeuten würde, wird vorher gesagt: von »Wieder zur Vorschau machen ...« bei %1 im Fenster oder von baton attempt recall.</translation>
    </message>
    <message>
        <source>%1 is production again.</source>
        <translation>%1 ist wieder Produktion.</translation>
    </message>
    <message>
        <source>Of the announced %1 min leave %2 for the users.</source>
        <translation>Von den angekündigten %1 min bleiben den Benutzern %2.</translation>
    </message>
</context>
<context>
    <name>CancelAttemptDialog</name>
    <message>
        <source>%1 %L2</source>
        <comment>user, number of rows</comment>
        <translation>%1 %L2</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>und %L1 weitere</translation>
    </message>
    <message>
        <source>Cancel the attempt on %1</source>
        <translation>Den Versuch mit %1 abbrechen</translation>
    </message>
    <message>
        <source>What will be lost could not be counted.</source>
        <translation>Was verloren geht, konnte nicht gezählt werden.</translation>
    </message>
    <message>
        <source>Type %1 to go back to %2 all the same:</source>
        <translation>Geben Sie %1 ein, um trotzdem zu %2 zurückzukehren:</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>Zu %1 zurückkehren</translation>
    </message>
    <message>
        <source>Changes per table</source>
        <translation>Änderungen je Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>number of rows</comment>
        <translation>ungefähr %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>table, changes</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Whole file</source>
        <translation>Ganze Datei</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was checked, how it stands</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Room for more files</source>
        <translation>Platz für weitere Dateien</translation>
    </message>
    <message>
        <source>The site&apos;s name</source>
        <translation>Der Name der Site</translation>
    </message>
    <message>
        <source>Database rights</source>
        <translation>Datenbankrechte</translation>
    </message>
    <message>
        <source>Rights on the server</source>
        <translation>Rechte auf dem Server</translation>
    </message>
    <message>
        <source>Root&apos;s rights (sudo)</source>
        <translation>Rootrechte (sudo)</translation>
    </message>
    <message>
        <source>Root&apos;s rights</source>
        <translation>Rootrechte</translation>
    </message>
    <message>
        <source>Group of the files</source>
        <translation>Gruppe der Dateien</translation>
    </message>
    <message>
        <source>New files keep the group</source>
        <translation>Neue Dateien behalten die Gruppe</translation>
    </message>
    <message>
        <source>Permissions of new files</source>
        <translation>Zugriffsrechte neuer Dateien</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Python environment</source>
        <translation>Python-Umgebung</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>The series&apos; present preview</source>
        <translation>Die jetzige Vorschau der Reihe</translation>
    </message>
    <message>
        <source>Upgrade attempt</source>
        <translation>Upgrade-Versuch</translation>
    </message>
    <message>
        <source>Other jobs</source>
        <translation>Andere Jobs</translation>
    </message>
    <message>
        <source>What must not be touched</source>
        <translation>Was nicht berührt werden darf</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>What you looked through</source>
        <translation>Was Sie durchgesehen haben</translation>
    </message>
    <message>
        <source>The old name in files</source>
        <translation>Der alte Name in Dateien</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Was kopiert wird</translation>
    </message>
    <message>
        <source>Files that can&apos;t be read</source>
        <translation>Dateien, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>Vhosts</source>
        <translation>Vhosts</translation>
    </message>
    <message>
        <source>Jobs of the site</source>
        <translation>Jobs der Site</translation>
    </message>
    <message>
        <source>Log directory</source>
        <translation>Protokollverzeichnis</translation>
    </message>
    <message>
        <source>Cron entries</source>
        <translation>Cron-Einträge</translation>
    </message>
    <message>
        <source>State of the site</source>
        <translation>Zustand der Site</translation>
    </message>
    <message>
        <source>The agreed time</source>
        <translation>Die vereinbarte Zeit</translation>
    </message>
    <message>
        <source>The typed name</source>
        <translation>Der eingetippte Name</translation>
    </message>
    <message>
        <source>Last snapshot</source>
        <translation>Letzter Snapshot</translation>
    </message>
    <message>
        <source>Other sites beside it</source>
        <translation>Andere Sites daneben</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>needs the administrator</source>
        <translation>braucht den Administrator</translation>
    </message>
    <message>
        <source>Your own rights there suffice for all of it.</source>
        <translation>Ihre eigenen Rechte dort reichen für alles aus.</translation>
    </message>
    <message>
        <source>You work as root there.</source>
        <translation>Sie arbeiten dort als root.</translation>
    </message>
    <message>
        <source>%1 may use sudo without a password.</source>
        <translation>%1 darf sudo ohne Passwort benutzen.</translation>
    </message>
    <message>
        <source>sudo asks %1 for a password.</source>
        <translation>sudo fragt %1 nach einem Passwort.</translation>
    </message>
    <message>
        <source>%1 has no root&apos;s rights: a script is written for the administrator, and the job goes on once it was run.</source>
        <translation>%1 hat keine Rootrechte: Es wird ein Skript für den Administrator geschrieben, und der Job fährt fort, sobald es gelaufen ist.</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Last synchronisation</source>
        <translation>Letzte Synchronisierung</translation>
    </message>
    <message>
        <source>Restore script</source>
        <translation>Restore-Skript</translation>
    </message>
    <message>
        <source>The preview is neutral</source>
        <translation>Die Vorschau ist neutral</translation>
    </message>
    <message>
        <source>How the new site is restarted</source>
        <translation>Wie die neue Site neu gestartet wird</translation>
    </message>
    <message>
        <source>Programs of both sites</source>
        <translation>Programme beider Sites</translation>
    </message>
    <message>
        <source>What other maintainers see</source>
        <translation>Was andere Betreuer sehen</translation>
    </message>
    <message>
        <source>Release notes</source>
        <translation>Release Notes</translation>
    </message>
    <message>
        <source>Both sites answer</source>
        <translation>Beide Sites antworten</translation>
    </message>
    <message>
        <source>The server&apos;s clock</source>
        <translation>Die Uhr des Servers</translation>
    </message>
    <message>
        <source>Cron jobs of production</source>
        <translation>Cron-Einträge der Produktion</translation>
    </message>
    <message>
        <source>Production&apos;s host name</source>
        <translation>Hostname der Produktion</translation>
    </message>
    <message>
        <source>The version</source>
        <translation>Die Version</translation>
    </message>
    <message>
        <source>The data model</source>
        <translation>Das Datenmodell</translation>
    </message>
    <message>
        <source>Data that goes</source>
        <translation>Daten, die verloren gehen</translation>
    </message>
    <message>
        <source>Back to a former production</source>
        <translation>Zurück zu einer früheren Produktion</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>What was found on the server. Nothing was changed.</source>
        <translation>Was auf dem Server gefunden wurde. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Mend what failed, then check again. Production was not touched.</source>
        <translation>Beheben Sie, was gescheitert ist, und prüfen Sie dann erneut. Die Produktion wurde nicht berührt.</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>–</source>
        <comment>not there</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>differs (secret)</source>
        <translation>verschieden (geheim)</translation>
    </message>
    <message>
        <source>equal (secret)</source>
        <translation>gleich (geheim)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rows, difference</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>Tabellen und ihre Zeilen</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>%1: nothing is known</source>
        <comment>section</comment>
        <translation>%1: nichts bekannt</translation>
    </message>
    <message>
        <source>%1: all %L2 are equal</source>
        <comment>section, number</comment>
        <translation>%1: alle %L2 sind gleich</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3 differ</source>
        <comment>section, numbers</comment>
        <translation>%1: %L2 von %L3 sind verschieden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>site, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, verschieden</translation>
    </message>
    <message>
        <source>%1, equal</source>
        <translation>%1, gleich</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>site, state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>First site</source>
        <translation>Erste Site</translation>
    </message>
    <message>
        <source>Second site</source>
        <translation>Zweite Site</translation>
    </message>
    <message>
        <source>Ask the server; it starts the Django of both sites and measures them</source>
        <translation>Den Server fragen; er startet Django beider Sites und misst sie</translation>
    </message>
    <message>
        <source>Copy what is shown as text</source>
        <translation>Das Gezeigte als Text kopieren</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in what differs</source>
        <translation>In den Unterschieden suchen</translation>
    </message>
    <message>
        <source>This series has no second site to compare with.</source>
        <translation>Diese Reihe hat keine zweite Site zum Vergleichen.</translation>
    </message>
    <message>
        <source>Choose two different sites.</source>
        <translation>Wählen Sie zwei verschiedene Sites.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>What differs between %1 and %2 on %3</source>
        <translation>Was sich zwischen %1 und %2 auf %3 unterscheidet</translation>
    </message>
    <message>
        <source>Not everything could be found out:
%1</source>
        <translation>Nicht alles war herauszufinden:
%1</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Asking both sites; this may take up to two minutes...</source>
        <translation>Beide Sites werden gefragt; das kann bis zu zwei Minuten dauern ...</translation>
    </message>
    <message>
        <source>Choose a site to compare it with another one of its series.</source>
        <translation>Wählen Sie eine Site, um sie mit einer anderen ihrer Reihe zu vergleichen.</translation>
    </message>
    <message>
        <source>Press Compare to see what differs: packages, plugins, settings, rows per table, sizes.</source>
        <translation>„Vergleichen“ zeigt, was sich unterscheidet: Pakete, Plugins, Einstellungen, Zeilen je Tabelle, Größen.</translation>
    </message>
    <message>
        <source>Nothing differs. Compared %1.</source>
        <translation>Nichts ist verschieden. Verglichen: %1.</translation>
    </message>
    <message>
        <source>1 difference. Compared %1.</source>
        <translation>1 Unterschied. Verglichen: %1.</translation>
    </message>
    <message>
        <source>%L1 differences. Compared %2.</source>
        <translation>%L1 Unterschiede. Verglichen: %2.</translation>
    </message>
</context>
<context>
    <name>ComplaintBar</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>What this line means</source>
        <translation>Was diese Zeile bedeutet</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Messages in this log that have an explanation</source>
        <translation>Meldungen in diesem Protokoll, zu denen es eine Erklärung gibt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Next line with an explanation</source>
        <translation>Nächste Zeile mit Erklärung</translation>
    </message>
    <message>
        <source>Go to the next line with an explanation (Shift+F8)</source>
        <translation>Zur nächsten Zeile mit Erklärung gehen (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Zeile %L1: %2</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was tun: %1</translation>
    </message>
    <message>
        <source>Some of these messages have an explanation.</source>
        <translation>Zu einigen dieser Meldungen gibt es eine Erklärung.</translation>
    </message>
    <message>
        <source>Known complaints: %L1</source>
        <translation>Bekannte Beschwerden: %L1</translation>
    </message>
</context>
<context>
    <name>ComplaintText</name>
    <message>
        <source>The disk is full, or the account&apos;s quota is used up.</source>
        <translation>Die Platte ist voll, oder das Kontingent des Kontos ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Look with df -h, and with df -i (no free inodes give the same message). Make room, for example old snapshots below /var/backups/lino, then run it again.</source>
        <translation>Mit df -h nachsehen, und mit df -i (fehlende Inodes ergeben dieselbe Meldung). Platz schaffen, zum Beispiel alte Sicherungen unter /var/backups/lino, dann noch einmal starten.</translation>
    </message>
    <message>
        <source>The database has no room for more rows: its disk is full, or a limit on its size is reached.</source>
        <translation>Die Datenbank hat keinen Platz für weitere Zeilen: Ihre Platte ist voll, oder eine Grenze ihrer Größe ist erreicht.</translation>
    </message>
    <message>
        <source>Look with df -h at the disk of the database (MariaDB: /var/lib/mysql). Make room, then run it again.</source>
        <translation>Mit df -h die Platte der Datenbank ansehen (MariaDB: /var/lib/mysql). Platz schaffen, dann noch einmal starten.</translation>
    </message>
    <message>
        <source>The file system may only be read at the moment.</source>
        <translation>Das Dateisystem darf im Moment nur gelesen werden.</translation>
    </message>
    <message>
        <source>The kernel does this after errors of the disk: look with dmesg, and ask who runs the machine before you write anything there.</source>
        <translation>Der Kernel tut das nach Fehlern der Platte: mit dmesg nachsehen und den Betreiber der Maschine fragen, bevor dort etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>rsync may not set the time of %1, because another user owns it. The files themselves were copied.</source>
        <translation>rsync darf die Zeit von %1 nicht setzen, weil es einem anderen Benutzer gehört. Die Dateien selbst wurden kopiert.</translation>
    </message>
    <message>
        <source>Add --omit-dir-times to the rsync command: directories of the web server&apos;s user are the usual case.</source>
        <translation>Dem rsync-Befehl --omit-dir-times hinzufügen: Meist sind es Verzeichnisse, die dem Benutzer des Webservers gehören.</translation>
    </message>
    <message>
        <source>rsync may not set the permissions of %1, because another user owns it.</source>
        <translation>rsync darf die Rechte von %1 nicht setzen, weil es einem anderen Benutzer gehört.</translation>
    </message>
    <message>
        <source>Add --no-perms to the rsync command, or let the owner of the files run it.</source>
        <translation>Dem rsync-Befehl --no-perms hinzufügen, oder ihn als Eigentümer der Dateien ausführen.</translation>
    </message>
    <message>
        <source>rsync may not change the group or owner of %1.</source>
        <translation>rsync darf Gruppe oder Eigentümer von %1 nicht ändern.</translation>
    </message>
    <message>
        <source>Add --no-owner --no-group to the rsync command, or put the maintainer into that group (sudo adduser MAINTAINER www-data) and log in again.</source>
        <translation>Dem rsync-Befehl --no-owner --no-group hinzufügen, oder den Maintainer in die Gruppe aufnehmen (sudo adduser MAINTAINER www-data) und neu anmelden.</translation>
    </message>
    <message>
        <source>rsync may not read %1.</source>
        <translation>rsync darf %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Give its group the right to read (chmod -R g+rX), and put the maintainer into that group; then run it again: the copy lacks this file.</source>
        <translation>Der Gruppe das Leserecht geben (chmod -R g+rX) und den Maintainer in die Gruppe aufnehmen; dann noch einmal starten: In der Kopie fehlt diese Datei.</translation>
    </message>
    <message>
        <source>rsync may not write %1.</source>
        <translation>rsync darf %1 nicht schreiben.</translation>
    </message>
    <message>
        <source>The group www-data needs write permission there (chmod g+ws on directories), and programs that write there need umask 002. Then run it again.</source>
        <translation>Die Gruppe www-data braucht dort das Schreibrecht (chmod g+ws für Verzeichnisse), und Programme, die dort schreiben, brauchen umask 002. Dann noch einmal starten.</translation>
    </message>
    <message>
        <source>Files went away while rsync copied them: somebody, or a cache, used the site meanwhile.</source>
        <translation>Dateien verschwanden, während rsync sie kopierte: Jemand oder ein Zwischenspeicher benutzte inzwischen die Site.</translation>
    </message>
    <message>
        <source>Nothing to mend. A script should accept rsync&apos;s exit status 24.</source>
        <translation>Nichts zu reparieren. Ein Skript sollte den Rückgabewert 24 von rsync annehmen.</translation>
    </message>
    <message>
        <source>rsync copied all except what it complained about before.</source>
        <translation>rsync hat alles kopiert, außer dem, worüber es sich vorher beschwerte.</translation>
    </message>
    <message>
        <source>Look at rsync&apos;s lines above this one: each names a file and the reason.</source>
        <translation>Die Zeilen von rsync über dieser ansehen: Jede nennt eine Datei und den Grund.</translation>
    </message>
    <message>
        <source>The site&apos;s Python environment may not be written by this account: %1.</source>
        <translation>Dieses Konto darf die Python-Umgebung der Site nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>A restore writes migration files there. Give the env to the maintainer&apos;s group: sudo chgrp -R www-data env; sudo chmod -R g+w env.</source>
        <translation>Ein Restore schreibt dort Migrationsdateien. Die Umgebung der Gruppe des Maintainers geben: sudo chgrp -R www-data env; sudo chmod -R g+w env.</translation>
    </message>
    <message>
        <source>Another process made %1 so that this one may not write it: a wrong umask.</source>
        <translation>Ein anderer Prozess hat %1 so angelegt, dass dieser es nicht schreiben darf: eine falsche umask.</translation>
    </message>
    <message>
        <source>sudo chgrp -R www-data log media; sudo chmod -R g+rwX log media. Then set umask 002 for maintainers, in cron scripts and in uwsgi.ini.</source>
        <translation>sudo chgrp -R www-data log media; sudo chmod -R g+rwX log media. Dann umask 002 setzen: für Maintainer, in cron-Skripten und in uwsgi.ini.</translation>
    </message>
    <message>
        <source>Another process made %1, or its directory, so that this one may not write it: a wrong umask.</source>
        <translation>Ein anderer Prozess hat %1 oder sein Verzeichnis so angelegt, dass dieser es nicht schreiben darf: eine falsche umask.</translation>
    </message>
    <message>
        <source>The account that runs this may not use %1.</source>
        <translation>Das Konto, das dies ausführt, darf %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>ls -l shows owner and group. Sites&apos; files belong to the group www-data, with write permission for the group.</source>
        <translation>ls -l zeigt Eigentümer und Gruppe. Die Dateien der Sites gehören der Gruppe www-data, mit Schreibrecht für die Gruppe.</translation>
    </message>
    <message>
        <source>Python stopped, because the server doesn&apos;t have the locale that is asked for.</source>
        <translation>Python brach ab, weil der Server die verlangte Locale nicht hat.</translation>
    </message>
    <message>
        <source>Generate it (sudo dpkg-reconfigure locales), or put export LC_ALL=C.UTF-8 at the beginning of the script.</source>
        <translation>Sie erzeugen (sudo dpkg-reconfigure locales), oder export LC_ALL=C.UTF-8 an den Anfang des Skripts setzen.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t have the language settings (locale) that the login asks for. Mostly harmless.</source>
        <translation>Der Server kennt die Spracheinstellung (locale) nicht, die bei der Anmeldung verlangt wird. Meist harmlos.</translation>
    </message>
    <message>
        <source>Generate the locale (sudo dpkg-reconfigure locales), or take SendEnv LANG LC_* out of the SSH configuration of your computer.</source>
        <translation>Die Locale erzeugen (sudo dpkg-reconfigure locales), oder SendEnv LANG LC_* aus der SSH-Konfiguration des eigenen Rechners nehmen.</translation>
    </message>
    <message>
        <source>The program may only print ASCII here, because no locale with UTF-8 is set.</source>
        <translation>Das Programm darf hier nur ASCII ausgeben, weil keine Locale mit UTF-8 gesetzt ist.</translation>
    </message>
    <message>
        <source>Put export LC_ALL=C.UTF-8 at the beginning of the script or of the crontab.</source>
        <translation>export LC_ALL=C.UTF-8 an den Anfang des Skripts oder der crontab setzen.</translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be dropped or renamed, because somebody is connected to it.</source>
        <translation>Die Datenbank %1 kann nicht gelöscht oder umbenannt werden, weil jemand mit ihr verbunden ist.</translation>
    </message>
    <message>
        <source>Stop the site&apos;s uwsgi and linod (sudo supervisorctl stop ...), close psql sessions, then run it again.</source>
        <translation>uwsgi und linod der Site anhalten (sudo supervisorctl stop ...), psql-Sitzungen schließen, dann noch einmal starten.</translation>
    </message>
    <message>
        <source>Another process is writing the same SQLite file.</source>
        <translation>Ein anderer Prozess schreibt in dieselbe SQLite-Datei.</translation>
    </message>
    <message>
        <source>Stop what else uses this site (uwsgi, linod, a second manage.py), then run it again.</source>
        <translation>Anhalten, was die Site sonst benutzt (uwsgi, linod, ein zweites manage.py), dann noch einmal starten.</translation>
    </message>
    <message>
        <source>Two processes wanted the same rows, and this one gave up.</source>
        <translation>Zwei Prozesse wollten dieselben Zeilen, und dieser gab auf.</translation>
    </message>
    <message>
        <source>Stop what else writes into this database (uwsgi, linod, a second job), then run it again.</source>
        <translation>Anhalten, was sonst in diese Datenbank schreibt (uwsgi, linod, ein zweiter Job), dann noch einmal starten.</translation>
    </message>
    <message>
        <source>The database server takes no more connections.</source>
        <translation>Der Datenbankserver nimmt keine Verbindungen mehr an.</translation>
    </message>
    <message>
        <source>Find out who holds them (PostgreSQL: SELECT * FROM pg_stat_activity; MariaDB: SHOW PROCESSLIST). Restart what leaves them open, or raise max_connections.</source>
        <translation>Herausfinden, wer sie hält (PostgreSQL: SELECT * FROM pg_stat_activity; MariaDB: SHOW PROCESSLIST). Neu starten, was sie offen lässt, oder max_connections erhöhen.</translation>
    </message>
    <message>
        <source>PostgreSQL is just being started or stopped.</source>
        <translation>PostgreSQL wird gerade gestartet oder beendet.</translation>
    </message>
    <message>
        <source>Wait a moment and run it again. Where it stays so: sudo systemctl status postgresql.</source>
        <translation>Einen Moment warten und noch einmal starten. Bleibt es so: sudo systemctl status postgresql.</translation>
    </message>
    <message>
        <source>PostgreSQL doesn&apos;t run, or not where the site looks for it.</source>
        <translation>PostgreSQL läuft nicht, oder nicht dort, wo der Site es sucht.</translation>
    </message>
    <message>
        <source>sudo systemctl start postgresql; where it runs, compare HOST and PORT in the site&apos;s settings.py with pg_lsclusters.</source>
        <translation>sudo systemctl start postgresql; läuft es, HOST und PORT in settings.py der Site mit pg_lsclusters vergleichen.</translation>
    </message>
    <message>
        <source>MariaDB or MySQL doesn&apos;t run, or not where the site looks for it (%1).</source>
        <translation>MariaDB oder MySQL läuft nicht, oder nicht dort, wo der Site es sucht (%1).</translation>
    </message>
    <message>
        <source>sudo systemctl start mariadb; where it runs, compare HOST and PORT in the site&apos;s settings.py with its socket.</source>
        <translation>sudo systemctl start mariadb; läuft es, HOST und PORT in settings.py der Site mit seinem Socket vergleichen.</translation>
    </message>
    <message>
        <source>The database server went away in the middle of the work: it was restarted, was killed, or cut a connection that was idle for too long.</source>
        <translation>Der Datenbankserver verschwand mitten in der Arbeit: Er wurde neu gestartet, getötet, oder trennte eine zu lange ungenutzte Verbindung.</translation>
    </message>
    <message>
        <source>Look whether it runs and why it stopped (sudo journalctl -u postgresql -u mariadb), then run it again from the beginning.</source>
        <translation>Nachsehen, ob er läuft und warum er endete (sudo journalctl -u postgresql -u mariadb), dann von vorn beginnen.</translation>
    </message>
    <message>
        <source>The database that the site&apos;s settings name doesn&apos;t exist.</source>
        <translation>Die Datenbank, die die Einstellungen der Site nennen, gibt es nicht.</translation>
    </message>
    <message>
        <source>Create it (getlino startsite does), or put the right NAME into the site&apos;s settings.py.</source>
        <translation>Sie anlegen (getlino startsite tut es), oder den richtigen NAME in settings.py der Site eintragen.</translation>
    </message>
    <message>
        <source>The site&apos;s database user lacks rights in this database.</source>
        <translation>Dem Datenbankbenutzer der Site fehlen Rechte in dieser Datenbank.</translation>
    </message>
    <message>
        <source>PostgreSQL: ALTER DATABASE name OWNER TO user, ALTER ROLE user CREATEDB. MariaDB: GRANT ALL ON name.* TO user@localhost.</source>
        <translation>PostgreSQL: ALTER DATABASE name OWNER TO user, ALTER ROLE user CREATEDB. MariaDB: GRANT ALL ON name.* TO user@localhost.</translation>
    </message>
    <message>
        <source>The database refuses the user or the password that the site&apos;s settings name.</source>
        <translation>Die Datenbank lehnt Benutzer oder Passwort ab, die in den Einstellungen der Site stehen.</translation>
    </message>
    <message>
        <source>Compare USER and PASSWORD in the site&apos;s settings.py with the database; where Peer is refused, give HOST as localhost.</source>
        <translation>USER und PASSWORD in settings.py der Site mit der Datenbank vergleichen; wird Peer abgelehnt, HOST als localhost angeben.</translation>
    </message>
    <message>
        <source>The SQLite file, or the directory around it, may not be written by this account.</source>
        <translation>Dieses Konto darf die SQLite-Datei oder ihr Verzeichnis nicht schreiben.</translation>
    </message>
    <message>
        <source>Both need write permission for the group: sudo chgrp www-data . default.db; sudo chmod g+w . default.db.</source>
        <translation>Beide brauchen das Schreibrecht für die Gruppe: sudo chgrp www-data . default.db; sudo chmod g+w . default.db.</translation>
    </message>
    <message>
        <source>SQLite can&apos;t open the file that the site&apos;s settings name.</source>
        <translation>SQLite kann die Datei nicht öffnen, die in den Einstellungen der Site steht.</translation>
    </message>
    <message>
        <source>Look whether its directory exists and whether this account may enter and write it.</source>
        <translation>Nachsehen, ob ihr Verzeichnis besteht und ob dieses Konto es betreten und schreiben darf.</translation>
    </message>
    <message>
        <source>The SQLite file is damaged, or is no database at all.</source>
        <translation>Die SQLite-Datei ist beschädigt oder gar keine Datenbank.</translation>
    </message>
    <message>
        <source>Don&apos;t write to it. Keep a copy, try sqlite3 FILE .recover, and restore the last good snapshot.</source>
        <translation>Nicht hineinschreiben. Eine Kopie behalten, sqlite3 DATEI .recover versuchen und die letzte gute Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>The dump is not complete: Lino could not read some tables.</source>
        <translation>Der Dump ist nicht vollständig: Lino konnte einige Tabellen nicht lesen.</translation>
    </message>
    <message>
        <source>Don&apos;t restore it. The reason stands above, usually a table that the database lacks: manage.py check, then dump again.</source>
        <translation>Nicht wiederherstellen. Der Grund steht darüber, meist eine Tabelle, die in der Datenbank fehlt: manage.py check, dann noch einmal sichern.</translation>
    </message>
    <message>
        <source>The database lacks a table or a column that this version of Lino wants: it is empty, or from another version.</source>
        <translation>In der Datenbank fehlt eine Tabelle oder Spalte, die diese Version von Lino braucht: Sie ist leer, oder von einer anderen Version.</translation>
    </message>
    <message>
        <source>Production: go back to the version that fits, or migrate. Preview: synchronise it, the restore makes all tables anew.</source>
        <translation>Produktion: zur passenden Version zurückkehren, oder migrieren. Vorschau: synchronisieren, der Restore legt alle Tabellen neu an.</translation>
    </message>
    <message>
        <source>A row with this key exists already.</source>
        <translation>Eine Zeile mit diesem Schlüssel gibt es schon.</translation>
    </message>
    <message>
        <source>In a restore: the database was not empty, or a table file is loaded twice (look into restore2preview.py for t.py beside t_1.py).</source>
        <translation>Bei einem Restore: Die Datenbank war nicht leer, oder eine Tabellendatei wird zweimal geladen (in restore2preview.py nach t.py neben t_1.py suchen).</translation>
    </message>
    <message>
        <source>A text is longer than the new version&apos;s field takes.</source>
        <translation>Ein Text ist länger, als das Feld der neuen Version aufnimmt.</translation>
    </message>
    <message>
        <source>Shorten it in the create_... function of restore2preview.py, or in production, then run it again.</source>
        <translation>In der Funktion create_... von restore2preview.py kürzen, oder in der Produktion, dann noch einmal starten.</translation>
    </message>
    <message>
        <source>The database&apos;s character set can&apos;t hold this letter or emoji.</source>
        <translation>Der Zeichensatz der Datenbank kann diesen Buchstaben oder dieses Emoji nicht aufnehmen.</translation>
    </message>
    <message>
        <source>ALTER DATABASE name CHARACTER SET utf8mb4, then restore again, so that all tables are made anew.</source>
        <translation>ALTER DATABASE name CHARACTER SET utf8mb4, dann noch einmal wiederherstellen, damit alle Tabellen neu angelegt werden.</translation>
    </message>
    <message>
        <source>The site&apos;s Python environment lacks mysqlclient, which Django needs for MariaDB and MySQL.</source>
        <translation>In der Python-Umgebung der Site fehlt mysqlclient, das Django für MariaDB und MySQL braucht.</translation>
    </message>
    <message>
        <source>sudo apt install libmariadb-dev pkg-config build-essential python3-dev; env/bin/pip install mysqlclient.</source>
        <translation>sudo apt install libmariadb-dev pkg-config build-essential python3-dev; env/bin/pip install mysqlclient.</translation>
    </message>
    <message>
        <source>The site&apos;s Python environment lacks psycopg2, which Django needs for PostgreSQL.</source>
        <translation>In der Python-Umgebung der Site fehlt psycopg2, das Django für PostgreSQL braucht.</translation>
    </message>
    <message>
        <source>env/bin/pip install psycopg2-binary.</source>
        <translation>env/bin/pip install psycopg2-binary.</translation>
    </message>
    <message>
        <source>Django or Lino isn&apos;t there: this runs without the site&apos;s Python environment.</source>
        <translation>Django oder Lino fehlt: Dies läuft ohne die Python-Umgebung der Site.</translation>
    </message>
    <message>
        <source>Call the site&apos;s own Python (env/bin/python manage.py ...), or activate its environment first: . env/bin/activate.</source>
        <translation>Das Python der Site aufrufen (env/bin/python manage.py ...), oder zuerst ihre Umgebung aktivieren: . env/bin/activate.</translation>
    </message>
    <message>
        <source>The settings are not found: manage.py names a site (%1) that is not in the sites&apos; directory, or the Python path lacks it.</source>
        <translation>Die Einstellungen werden nicht gefunden: manage.py nennt eine Site (%1), die es im Verzeichnis der Sites nicht gibt, oder der Python-Pfad kennt sie nicht.</translation>
    </message>
    <message>
        <source>Compare DJANGO_SETTINGS_MODULE in manage.py and wsgi.py with the directory&apos;s name: a copied site still names the one it came from.</source>
        <translation>DJANGO_SETTINGS_MODULE in manage.py und wsgi.py mit dem Namen des Verzeichnisses vergleichen: Ein kopierter Site nennt noch den, aus dem er entstand.</translation>
    </message>
    <message>
        <source>The Python package that brings %1 is not installed in the environment that runs this.</source>
        <translation>Das Python-Paket, das %1 mitbringt, fehlt in der Umgebung, die dies ausführt.</translation>
    </message>
    <message>
        <source>env/bin/python manage.py install --noinput installs what the site&apos;s plugins declare; otherwise env/bin/pip install it.</source>
        <translation>env/bin/python manage.py install --noinput installiert, was die Plugins der Site verlangen; sonst env/bin/pip install.</translation>
    </message>
    <message>
        <source>mysqlclient can&apos;t be built: the headers of MariaDB&apos;s client library are missing.</source>
        <translation>mysqlclient lässt sich nicht bauen: Die Header der Client-Bibliothek von MariaDB fehlen.</translation>
    </message>
    <message>
        <source>sudo apt install libmariadb-dev pkg-config build-essential python3-dev, then run pip again.</source>
        <translation>sudo apt install libmariadb-dev pkg-config build-essential python3-dev, dann pip noch einmal ausführen.</translation>
    </message>
    <message>
        <source>psycopg2 can&apos;t be built: the headers of PostgreSQL&apos;s client library are missing.</source>
        <translation>psycopg2 lässt sich nicht bauen: Die Header der Client-Bibliothek von PostgreSQL fehlen.</translation>
    </message>
    <message>
        <source>Install psycopg2-binary instead, or sudo apt install libpq-dev build-essential python3-dev and run pip again.</source>
        <translation>Stattdessen psycopg2-binary installieren, oder sudo apt install libpq-dev build-essential python3-dev und pip noch einmal ausführen.</translation>
    </message>
    <message>
        <source>A Python package has to be compiled here, and the compiler or Python&apos;s headers are missing.</source>
        <translation>Ein Python-Paket muss hier übersetzt werden, und der Compiler oder Pythons Header fehlen.</translation>
    </message>
    <message>
        <source>sudo apt install build-essential python3-dev, then run pip again.</source>
        <translation>sudo apt install build-essential python3-dev, dann pip noch einmal ausführen.</translation>
    </message>
    <message>
        <source>A Python environment can&apos;t be made: Debian&apos;s package for it is missing.</source>
        <translation>Eine Python-Umgebung lässt sich nicht anlegen: Das Debian-Paket dafür fehlt.</translation>
    </message>
    <message>
        <source>sudo apt install python3-venv, then run it again.</source>
        <translation>sudo apt install python3-venv, dann noch einmal starten.</translation>
    </message>
    <message>
        <source>pip refuses to change the system&apos;s Python: the site&apos;s environment is not active.</source>
        <translation>pip weigert sich, das Python des Systems zu ändern: Die Umgebung der Site ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Use the site&apos;s own pip: env/bin/pip install ... (never --break-system-packages).</source>
        <translation>Das pip der Site benutzen: env/bin/pip install ... (nie --break-system-packages).</translation>
    </message>
    <message>
        <source>The server can&apos;t reach the package index or another machine on the network.</source>
        <translation>Der Server erreicht den Paketindex oder einen anderen Rechner im Netz nicht.</translation>
    </message>
    <message>
        <source>Try curl -I https://pypi.org there. The usual causes are DNS, a firewall, or a proxy that is not set (HTTPS_PROXY).</source>
        <translation>Dort curl -I https://pypi.org versuchen. Meist ist es DNS, eine Firewall oder ein nicht gesetzter Proxy (HTTPS_PROXY).</translation>
    </message>
    <message>
        <source>pip found no version of %1 that fits.</source>
        <translation>pip fand keine passende Version von %1.</translation>
    </message>
    <message>
        <source>Look at the name and the version; whether this Python is too old for it (env/bin/python --version); and whether the index was reached (lines above).</source>
        <translation>Namen und Version ansehen; ob dieses Python zu alt dafür ist (env/bin/python --version); und ob der Index erreicht wurde (Zeilen darüber).</translation>
    </message>
    <message>
        <source>Two packages ask for versions that don&apos;t go together.</source>
        <translation>Zwei Pakete verlangen Versionen, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>The lines around this one name them. Install all of them in one pip command, or pin the versions as production has them (freeze.log).</source>
        <translation>Die Zeilen um diese herum nennen sie. Alle in einem pip-Befehl installieren, oder die Versionen der Produktion festlegen (freeze.log).</translation>
    </message>
    <message>
        <source>The certificate of the other side is not trusted here.</source>
        <translation>Dem Zertifikat der Gegenseite wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s clock and at ca-certificates (sudo apt install --reinstall ca-certificates); own certificates may have run out (sudo certbot certificates).</source>
        <translation>Die Uhr des Servers und ca-certificates prüfen (sudo apt install --reinstall ca-certificates); eigene Zertifikate können abgelaufen sein (sudo certbot certificates).</translation>
    </message>
    <message>
        <source>Somebody asked for the site under the name %1, which its settings don&apos;t allow.</source>
        <translation>Jemand rief die Site unter dem Namen %1 auf, den ihre Einstellungen nicht erlauben.</translation>
    </message>
    <message>
        <source>Where that name is right, add it to ALLOWED_HOSTS in settings.py and restart the site&apos;s uwsgi; otherwise it is a robot, and the vhost should not pass it on.</source>
        <translation>Ist der Name richtig, ihn in settings.py zu ALLOWED_HOSTS hinzufügen und uwsgi neu starten; sonst ist es ein Robot, und der vhost sollte ihn nicht weitergeben.</translation>
    </message>
    <message>
        <source>nginx can&apos;t hand the request over (502): nobody listens at %1, so the site&apos;s uwsgi doesn&apos;t run.</source>
        <translation>nginx kann die Anfrage nicht weitergeben (502): An %1 hört niemand, uwsgi der Site läuft also nicht.</translation>
    </message>
    <message>
        <source>sudo supervisorctl status, then start the site&apos;s uwsgi job; its own log says why it ended.</source>
        <translation>sudo supervisorctl status, dann uwsgi der Site starten; warum es endete, sagt sein eigenes Protokoll.</translation>
    </message>
    <message>
        <source>nginx may not use the site&apos;s socket %1 (502).</source>
        <translation>nginx darf den Socket %1 der Site nicht benutzen (502).</translation>
    </message>
    <message>
        <source>The web server&apos;s user needs to write the socket and to enter each directory above it: chmod-socket = 660 in uwsgi.ini, group www-data.</source>
        <translation>Der Benutzer des Webservers muss den Socket schreiben und jedes Verzeichnis darüber betreten dürfen: chmod-socket = 660 in uwsgi.ini, Gruppe www-data.</translation>
    </message>
    <message>
        <source>The site didn&apos;t answer nginx in time (504).</source>
        <translation>Der Site antwortete nginx nicht rechtzeitig (504).</translation>
    </message>
    <message>
        <source>A cold site takes some seconds at its first request. Where it stays so: look for a long job, or a database that is locked; uwsgi_read_timeout can be raised.</source>
        <translation>Ein kalter Site braucht für die erste Anfrage einige Sekunden. Bleibt es so: nach einem langen Job oder einer gesperrten Datenbank suchen; uwsgi_read_timeout lässt sich erhöhen.</translation>
    </message>
    <message>
        <source>nginx refused an upload that is larger than it takes (413).</source>
        <translation>nginx lehnte eine Datei ab, die größer ist als erlaubt (413).</translation>
    </message>
    <message>
        <source>Raise client_max_body_size in the site&apos;s vhost, then sudo nginx -t and sudo systemctl reload nginx.</source>
        <translation>client_max_body_size im vhost der Site erhöhen, dann sudo nginx -t und sudo systemctl reload nginx.</translation>
    </message>
    <message>
        <source>nginx&apos;s configuration names a file that can&apos;t be read (%1). The next restart would stop every site of this server.</source>
        <translation>Die Konfiguration von nginx nennt eine Datei, die nicht zu lesen ist (%1). Der nächste Neustart würde alle Sites dieses Servers anhalten.</translation>
    </message>
    <message>
        <source>Mend the line before anything restarts nginx; sudo nginx -t shows whether it is right.</source>
        <translation>Die Zeile berichtigen, bevor etwas nginx neu startet; sudo nginx -t zeigt, ob sie stimmt.</translation>
    </message>
    <message>
        <source>Another process listens at this address already.</source>
        <translation>An dieser Adresse hört schon ein anderer Prozess.</translation>
    </message>
    <message>
        <source>Find it with sudo ss -ltnp; usually an earlier run of the same program that still runs.</source>
        <translation>Mit sudo ss -ltnp suchen; meist läuft noch ein früherer Aufruf desselben Programms.</translation>
    </message>
    <message>
        <source>uwsgi runs, but the site didn&apos;t start in it: each request gets &quot;Internal Server Error&quot;.</source>
        <translation>uwsgi läuft, aber der Site startete darin nicht: Jede Anfrage bekommt &quot;Internal Server Error&quot;.</translation>
    </message>
    <message>
        <source>The reason stands further up in uwsgi&apos;s log, as a Python traceback from its start. env/bin/python manage.py check usually shows it as well.</source>
        <translation>Der Grund steht weiter oben im Protokoll von uwsgi, als Traceback beim Start. Meist zeigt ihn auch env/bin/python manage.py check.</translation>
    </message>
    <message>
        <source>Lino could not save %1 objects of the dump: they are missing in the restored database.</source>
        <translation>Lino konnte %1 Objekte des Dumps nicht speichern: Sie fehlen in der wiederhergestellten Datenbank.</translation>
    </message>
    <message>
        <source>The lines below name model, reason and primary keys. Mend the data in production, or convert it in the create_... function of restore2preview.py, then synchronise again.</source>
        <translation>Die Zeilen darunter nennen Modell, Grund und Schlüssel. Die Daten in der Produktion berichtigen, oder sie in der Funktion create_... von restore2preview.py umwandeln, dann noch einmal synchronisieren.</translation>
    </message>
    <message>
        <source>Lino can&apos;t save this object yet and tries again later: usually what it refers to is not loaded yet.</source>
        <translation>Lino kann dieses Objekt noch nicht speichern und versucht es später wieder: Meist ist das, worauf es verweist, noch nicht geladen.</translation>
    </message>
    <message>
        <source>Nothing to do, unless the end of the restore says &quot;Abandoning with ...&quot;.</source>
        <translation>Nichts zu tun, außer am Ende des Restore steht &quot;Abandoning with ...&quot;.</translation>
    </message>
    <message>
        <source>Lino could not save %1, which refers to nothing else, and the restore stops here.</source>
        <translation>Lino konnte %1 nicht speichern, das auf nichts anderes verweist, und der Restore bricht hier ab.</translation>
    </message>
    <message>
        <source>The reason stands above, as the end of a traceback. Mend the row in production, or convert it in the create_... function of restore2preview.py.</source>
        <translation>Der Grund steht darüber, am Ende eines Tracebacks. Die Zeile in der Produktion berichtigen, oder sie in der Funktion create_... von restore2preview.py umwandeln.</translation>
    </message>
    <message>
        <source>dump2py doesn&apos;t write into a directory that exists (%1).</source>
        <translation>dump2py schreibt nicht in ein Verzeichnis, das es schon gibt (%1).</translation>
    </message>
    <message>
        <source>Add -o (overwrite). Table files of the earlier dump then stay behind: clear them first, and keep restore2preview.py.</source>
        <translation>-o (überschreiben) hinzufügen. Tabellendateien des früheren Dumps bleiben dann liegen: sie vorher wegräumen und restore2preview.py behalten.</translation>
    </message>
    <message>
        <source>The restore will fill %1 with the time of the restore: the true value is lost in the preview.</source>
        <translation>Der Restore wird %1 mit seiner eigenen Zeit füllen: Der wahre Wert geht im Preview verloren.</translation>
    </message>
    <message>
        <source>Harmless for a test. Tell the application&apos;s developer: Lino wants a default there instead of auto_now_add.</source>
        <translation>Für einen Test harmlos. Dem Entwickler der Anwendung melden: Lino braucht dort einen Vorgabewert statt auto_now_add.</translation>
    </message>
    <message>
        <source>restore2preview.py doesn&apos;t fit the dump: table %1 has other fields than its create_... function.</source>
        <translation>restore2preview.py passt nicht zum Dump: Die Tabelle %1 hat andere Felder als ihre Funktion create_...</translation>
    </message>
    <message>
        <source>Compare restore2preview.py with the fresh restore.py, and bring the function&apos;s fields into line. A table file may also be left over from an older dump.</source>
        <translation>restore2preview.py mit dem frischen restore.py vergleichen und die Felder der Funktion angleichen. Eine Tabellendatei kann auch von einem älteren Dump übrig sein.</translation>
    </message>
    <message>
        <source>The new version&apos;s model %1 has no field %2.</source>
        <translation>Das Modell %1 der neuen Version hat kein Feld %2.</translation>
    </message>
    <message>
        <source>In restore2preview.py, take that field out of the create_... function (or convert its value into another field), then restore again.</source>
        <translation>In restore2preview.py das Feld aus der Funktion create_... nehmen (oder seinen Wert in ein anderes Feld umwandeln), dann noch einmal wiederherstellen.</translation>
    </message>
    <message>
        <source>The site&apos;s settings or a plugin use something that this Lino no longer has: %1</source>
        <translation>Die Einstellungen der Site oder ein Plugin benutzen etwas, das dieses Lino nicht mehr hat: %1</translation>
    </message>
    <message>
        <source>Change settings.py as the message says, or install the plugin&apos;s version that belongs to this Lino.</source>
        <translation>settings.py ändern, wie es die Meldung sagt, oder die Version des Plugins installieren, die zu diesem Lino gehört.</translation>
    </message>
    <message>
        <source>A package has the version %1, which Python&apos;s tools can&apos;t read.</source>
        <translation>Ein Paket hat die Version %1, die Pythons Werkzeuge nicht lesen können.</translation>
    </message>
    <message>
        <source>Update pip and setuptools in the site&apos;s environment, and the package that carries this version.</source>
        <translation>pip und setuptools in der Umgebung der Site erneuern, und das Paket, das diese Version trägt.</translation>
    </message>
    <message>
        <source>The database lacks %1 changes that the installed version wants.</source>
        <translation>Der Datenbank fehlen %1 Änderungen, die die installierte Version verlangt.</translation>
    </message>
    <message>
        <source>Preview: synchronise. Production: run manage.py migrate only after a snapshot, and only where this site uses migrations.</source>
        <translation>Vorschau: synchronisieren. Produktion: manage.py migrate nur nach einer Sicherung, und nur, wenn diese Site Migrationen benutzt.</translation>
    </message>
    <message>
        <source>The server&apos;s memory ran out.</source>
        <translation>Der Speicher des Servers ging aus.</translation>
    </message>
    <message>
        <source>free -h shows it. Stop what else needs memory, add swap, or use dump2py&apos;s -m with a smaller number.</source>
        <translation>free -h zeigt es. Anhalten, was sonst Speicher braucht, Swap hinzufügen, oder dump2py -m mit einer kleineren Zahl benutzen.</translation>
    </message>
    <message>
        <source>The program was killed from outside: usually the kernel, because memory ran out.</source>
        <translation>Das Programm wurde von außen getötet: meist vom Kernel, weil der Speicher ausging.</translation>
    </message>
    <message>
        <source>Look with sudo dmesg | grep -i kill. Stop what else needs memory, add swap, or use dump2py&apos;s -m with a smaller number.</source>
        <translation>Mit sudo dmesg | grep -i kill nachsehen. Anhalten, was sonst Speicher braucht, Swap hinzufügen, oder dump2py -m mit einer kleineren Zahl benutzen.</translation>
    </message>
    <message>
        <source>The process has more files open than it may.</source>
        <translation>Der Prozess hat mehr Dateien offen, als er darf.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -n, LimitNOFILE=, or minfds in supervisord.conf), and restart what keeps so many open.</source>
        <translation>Die Grenze erhöhen (ulimit -n, LimitNOFILE= oder minfds in supervisord.conf) und neu starten, was so viele offen hält.</translation>
    </message>
    <message>
        <source>sudo wants a password, and nobody can type it here.</source>
        <translation>sudo will ein Passwort, und hier kann es niemand eingeben.</translation>
    </message>
    <message>
        <source>Let the nightly script do without sudo, or allow exactly this command in /etc/sudoers.d (MAINTAINER ALL = NOPASSWD: ...).</source>
        <translation>Das nächtliche Skript ohne sudo auskommen lassen, oder genau diesen Befehl in /etc/sudoers.d erlauben (MAINTAINER ALL = NOPASSWD: ...).</translation>
    </message>
    <message>
        <source>This account may not use sudo for that.</source>
        <translation>Dieses Konto darf sudo dafür nicht benutzen.</translation>
    </message>
    <message>
        <source>An administrator puts it into the group sudo, or allows the command in /etc/sudoers.d.</source>
        <translation>Ein Administrator nimmt es in die Gruppe sudo auf, oder erlaubt den Befehl in /etc/sudoers.d.</translation>
    </message>
    <message>
        <source>The account may not give itself this priority; the command runs all the same.</source>
        <translation>Das Konto darf sich diese Priorität nicht geben; der Befehl läuft trotzdem.</translation>
    </message>
    <message>
        <source>Harmless. Only root may use a negative value of nice: take it out of the script.</source>
        <translation>Harmlos. Nur root darf nice mit einem negativen Wert benutzen: ihn aus dem Skript nehmen.</translation>
    </message>
    <message>
        <source>The script names a Python that is not there: a virtualenv was moved, renamed or copied.</source>
        <translation>Das Skript nennt ein Python, das es nicht gibt: Ein virtualenv wurde verschoben, umbenannt oder kopiert.</translation>
    </message>
    <message>
        <source>A virtualenv can&apos;t be moved. Make the site&apos;s env anew, and install the packages of freeze.log into it.</source>
        <translation>Ein virtualenv lässt sich nicht verschieben. Die Umgebung der Site neu anlegen und die Pakete aus freeze.log installieren.</translation>
    </message>
    <message>
        <source>The site&apos;s manage.py or its Python environment is not where the script looks for it.</source>
        <translation>manage.py der Site oder ihre Python-Umgebung ist nicht dort, wo das Skript sucht.</translation>
    </message>
    <message>
        <source>Look at the directory in which the script runs, and whether the links prod and preview lead to a site.</source>
        <translation>Ansehen, in welchem Verzeichnis das Skript läuft, und ob die Links prod und preview zu einer Site führen.</translation>
    </message>
    <message>
        <source>git refuses to work in %1, because another user owns it.</source>
        <translation>git arbeitet nicht in %1, weil es einem anderen Benutzer gehört.</translation>
    </message>
    <message>
        <source>git config --global --add safe.directory PATH for this account, or give the repository to it.</source>
        <translation>Für dieses Konto git config --global --add safe.directory PFAD, oder ihm das Repository geben.</translation>
    </message>
    <message>
        <source>Somebody changed files in this git clone by hand, so git doesn&apos;t update it.</source>
        <translation>In diesem git-Klon hat jemand Dateien von Hand geändert, darum erneuert git ihn nicht.</translation>
    </message>
    <message>
        <source>git diff shows what. Keep it (git stash) or drop it (git checkout -- FILE), then pull again.</source>
        <translation>git diff zeigt, was. Aufheben (git stash) oder verwerfen (git checkout -- DATEI), dann noch einmal holen.</translation>
    </message>
    <message>
        <source>supervisor doesn&apos;t run, or could not start the site&apos;s program.</source>
        <translation>supervisor läuft nicht, oder konnte das Programm der Site nicht starten.</translation>
    </message>
    <message>
        <source>sudo systemctl status supervisor; sudo supervisorctl status; the program&apos;s own log says why it ended.</source>
        <translation>sudo systemctl status supervisor; sudo supervisorctl status; das Protokoll des Programms sagt, warum es endete.</translation>
    </message>
    <message>
        <source>A service that the program wants doesn&apos;t run: a mail server, redis, or another one.</source>
        <translation>Ein Dienst, den das Programm braucht, läuft nicht: ein Mailserver, redis oder ein anderer.</translation>
    </message>
    <message>
        <source>The traceback above says which module wanted it (smtplib: the mail server of EMAIL_HOST). Start it, or take it out of the settings.</source>
        <translation>Der Traceback darüber sagt, welches Modul ihn wollte (smtplib: der Mailserver aus EMAIL_HOST). Ihn starten, oder aus den Einstellungen nehmen.</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Go to the conflict before (Shift+F8)</source>
        <translation>Zum Konflikt davor (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Go to the next conflict (F8)</source>
        <translation>Zum nächsten Konflikt (F8)</translation>
    </message>
    <message>
        <source>Take yours</source>
        <translation>Ihre nehmen</translation>
    </message>
    <message>
        <source>Keep the lines of your script here</source>
        <translation>Hier die Zeilen Ihres Skripts behalten</translation>
    </message>
    <message>
        <source>Take fresh</source>
        <translation>Neue nehmen</translation>
    </message>
    <message>
        <source>Take the lines of the fresh restore.py here</source>
        <translation>Hier die Zeilen der neuen restore.py nehmen</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Beide nehmen</translation>
    </message>
    <message>
        <source>Your lines first, then the fresh ones</source>
        <translation>Erst Ihre Zeilen, dann die neuen</translation>
    </message>
    <message>
        <source>Conflict %1 of %2</source>
        <translation>Konflikt %1 von %2</translation>
    </message>
    <message>
        <source>1 conflict to be decided</source>
        <translation>1 Konflikt ist zu entscheiden</translation>
    </message>
    <message>
        <source>%1 conflicts to be decided</source>
        <translation>%1 Konflikte sind zu entscheiden</translation>
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
    <name>ContentsPage</name>
    <message>
        <source>What is left out of the copy</source>
        <translation>Was nicht mitkopiert wird</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Versions of the packages</source>
        <translation>Versionen der Pakete</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Neue Site</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What is copied, with which Python, and which packages the new site gets.</source>
        <translation>Was kopiert wird, mit welchem Python, und welche Pakete die neue Site bekommt.</translation>
    </message>
    <message>
        <source>Python of the new site</source>
        <translation>Python der neuen Site</translation>
    </message>
    <message>
        <source>Python:</source>
        <translation>Python:</translation>
    </message>
    <message>
        <source>Packages:</source>
        <translation>Pakete:</translation>
    </message>
    <message>
        <source>Copied from %1: %2 in %L3 files. The media files come with the first synchronisation, which is part of this set-up.</source>
        <translation>Aus %1 kopiert: %2 in %L3 Dateien. Die Mediendateien kommen mit dem ersten Synchronisieren, das zur Einrichtung gehört.</translation>
    </message>
    <message>
        <source>Production has no clones in env/repositories and no pull.sh.</source>
        <translation>Die Produktion hat keine Klone in env/repositories und kein pull.sh.</translation>
    </message>
    <message>
        <source>The same versions, to be changed in the new site afterwards.</source>
        <translation>Dieselben Versionen; sie werden später in der neuen Site geändert.</translation>
    </message>
    <message>
        <source>What is newest is known once it was installed: then it stands here and in the release notes.</source>
        <translation>Was das Neueste ist, weiß man erst nach der Installation: Dann steht es hier und in den Release Notes.</translation>
    </message>
    <message>
        <source>The clones of env/repositories are copied and brought up to date; the other packages are as in production.</source>
        <translation>Die Klone in env/repositories werden kopiert und aktualisiert; die anderen Pakete bleiben wie in der Produktion.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>version, path</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>newest of %1</source>
        <translation>neueste von %1</translation>
    </message>
    <message>
        <source>%1, commit %2</source>
        <translation>%1, Commit %2</translation>
    </message>
</context>
<context>
    <name>CopyableCommand</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Command to run on the server</source>
        <translation>Auf dem Server auszuführender Befehl</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>DatabasePage</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The new site gets a database of its own; production&apos;s is only read.</source>
        <translation>Die neue Site bekommt eine eigene Datenbank; die der Produktion wird nur gelesen.</translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation>Datenbanksystem</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>Name der neuen Datenbank</translation>
    </message>
    <message>
        <source>Engine:</source>
        <translation>Engine:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Benutzer:</translation>
    </message>
    <message>
        <source>How it is made:</source>
        <translation>Wie sie angelegt wird:</translation>
    </message>
    <message>
        <source>Who may create databases there? The password is sent to the database server only, and written nowhere.</source>
        <translation>Wer darf dort Datenbanken anlegen? Das Passwort wird nur dem Datenbankserver geschickt und nirgends geschrieben.</translation>
    </message>
    <message>
        <source>Name of the database administrator</source>
        <translation>Name des Datenbankadministrators</translation>
    </message>
    <message>
        <source>Password of the database administrator</source>
        <translation>Passwort des Datenbankadministrators</translation>
    </message>
    <message>
        <source>Database administrator:</source>
        <translation>Datenbankadministrator:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>none: it is a file of the new site</source>
        <translation>keiner: sie ist eine Datei der neuen Site</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>kept until this window is closed, at most 15 minutes</source>
        <translation>behalten, bis dieses Fenster geschlossen wird, höchstens 15 Minuten</translation>
    </message>
    <message>
        <source>The user&apos;s password is generated on the server. It goes only into the settings.py of %1.</source>
        <translation>Das Passwort des Benutzers wird auf dem Server erzeugt. Es kommt nur in die settings.py von %1.</translation>
    </message>
    <message>
        <source>%1 Choose another engine, or another name.</source>
        <translation>%1 Wählen Sie eine andere Engine oder einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>DatabaseText</name>
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
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Type %1 to do it all the same:</source>
        <translation>Geben Sie %1 ein, um es trotzdem zu tun:</translation>
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
    <name>DiffView</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
</context>
<context>
    <name>DirectionPage</name>
    <message>
        <source>Show a maintenance page in %1 meanwhile</source>
        <translation>Währenddessen in %1 eine Wartungsseite zeigen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Production&apos;s data goes into the preview, never the other way.</source>
        <translation>Die Daten der Produktion kommen in die Vorschau, nie umgekehrt.</translation>
    </message>
    <message>
        <source>Everything in %1&apos;s database and media files is replaced. Whoever is signed in to %1 has to sign in again. The job runs on the server: it goes on when this computer is closed.</source>
        <translation>Alles in Datenbank und Mediendateien von %1 wird ersetzt. Wer bei %1 angemeldet ist, muss sich neu anmelden. Der Job läuft auf dem Server: Er geht weiter, wenn dieser Rechner zugeklappt wird.</translation>
    </message>
    <message>
        <source>So that nobody works in a half-restored site. Should the restore fail, the page stays.</source>
        <translation>Damit niemand in einer halb wiederhergestellten Site arbeitet. Scheitert das Wiederherstellen, dann bleibt die Seite.</translation>
    </message>
    <message>
        <source>is read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>is overwritten</source>
        <translation>wird überschrieben</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Both sites use the same database, %1: restoring into %2 would destroy production&apos;s data. Nothing was touched. Give %2 a database of its own in its settings.py, then come back.</source>
        <translation>Beide Sites benutzen dieselbe Datenbank, %1: Ein Wiederherstellen in %2 würde die Daten der Produktion zerstören. Nichts wurde berührt. Geben Sie %2 in der settings.py eine eigene Datenbank, dann kommen Sie wieder.</translation>
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
        <translation>Fragen Sie den Administrator des Servers, ob der Schlüssel ersetzt wurde, bevor Sie sich wieder verbinden.</translation>
    </message>
    <message>
        <source>The key of %1 is marked as revoked. Nothing was sent to it.</source>
        <translation>Der Schlüssel von %1 ist als widerrufen markiert. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for its new key.</source>
        <translation>Fragen Sie den Administrator des Servers nach dem neuen Schlüssel.</translation>
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
        <translation>Prüfen Sie Benutzername und Schlüssel: Was „ssh“ in einem Terminal annimmt, geht auch hier.</translation>
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
        <source>This changed nothing on the server: production was not touched, and what runs there goes on.</source>
        <translation>Das hat auf dem Server nichts geändert: Die Produktion wurde nicht berührt, und was dort läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>%1 shows another key than the one it is known by. Nothing was sent to it.</source>
        <translation>%1 zeigt einen anderen Schlüssel als den, unter dem er bekannt ist. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The connection is made again by itself. Jobs and upgrade attempts on the server go on meanwhile.</source>
        <translation>Die Verbindung wird von selbst wieder aufgebaut. Jobs und Upgrade-Versuche auf dem Server laufen inzwischen weiter.</translation>
    </message>
    <message>
        <source>What had begun on %1 goes on there; how production stands is shown when it answers again.</source>
        <translation>Was auf %1 begonnen hatte, läuft dort weiter; wie die Produktion steht, wird gezeigt, sobald er wieder antwortet.</translation>
    </message>
    <message>
        <source>the server</source>
        <comment>What had begun on ...</comment>
        <translation>dem Server</translation>
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
    <name>FindingText</name>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>New in production and not loaded: %1</source>
        <translation>Neu in der Produktion und nicht geladen: %1</translation>
    </message>
    <message>
        <source>Table in parts</source>
        <translation>Geteilte Tabelle</translation>
    </message>
    <message>
        <source>Dumped in several files now: %1</source>
        <translation>Jetzt in mehreren Dateien gesichert: %1</translation>
    </message>
    <message>
        <source>Table in one file</source>
        <translation>Tabelle in einer Datei</translation>
    </message>
    <message>
        <source>Dumped in one file again: %1</source>
        <translation>Wieder in einer Datei gesichert: %1</translation>
    </message>
    <message>
        <source>Stale file</source>
        <translation>Veraltete Datei</translation>
    </message>
    <message>
        <source>Loaded, but not dumped any more: %1</source>
        <translation>Wird geladen, aber nicht mehr gesichert: %1</translation>
    </message>
    <message>
        <source>Table that is gone</source>
        <translation>Tabelle, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Gone from production: %1</source>
        <translation>Nicht mehr in der Produktion: %1</translation>
    </message>
    <message>
        <source>Table left out</source>
        <translation>Ausgelassene Tabelle</translation>
    </message>
    <message>
        <source>Left out on purpose: %1</source>
        <translation>Mit Absicht ausgelassen: %1</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Neues Feld</translation>
    </message>
    <message>
        <source>New field in production: %1</source>
        <translation>Neues Feld in der Produktion: %1</translation>
    </message>
    <message>
        <source>Field that is gone</source>
        <translation>Feld, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Field gone from production: %1</source>
        <translation>Feld nicht mehr in der Produktion: %1</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Ihre Änderung</translation>
    </message>
    <message>
        <source>Changed by hand: %1</source>
        <translation>Von Hand geändert: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>finding, detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no dump yet.</source>
        <translation>Es gibt noch keinen Dump.</translation>
    </message>
    <message>
        <source>There is no restore2preview.py yet: the next synchronisation makes it as a copy of restore.py.</source>
        <translation>Es gibt noch kein restore2preview.py: Das nächste Synchronisieren legt es als Kopie von restore.py an.</translation>
    </message>
    <message>
        <source>restore2preview.py fits production&apos;s restore.py.</source>
        <translation>restore2preview.py passt zum restore.py der Produktion.</translation>
    </message>
    <message>
        <source>Production&apos;s restore.py changed: the next synchronisation merges it into restore2preview.py.</source>
        <translation>Das restore.py der Produktion hat sich geändert: Das nächste Synchronisieren führt es mit restore2preview.py zusammen.</translation>
    </message>
    <message>
        <source>restore2preview.py needs your decision before the next synchronisation.</source>
        <translation>restore2preview.py braucht Ihre Entscheidung vor dem nächsten Synchronisieren.</translation>
    </message>
</context>
<context>
    <name>FindsView</name>
    <message>
        <source>Places to decide</source>
        <translation>Stellen, über die Sie entscheiden</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why you decide</source>
        <translation>Warum Sie entscheiden</translation>
    </message>
    <message>
        <source>Nothing: everywhere else the old name stands for itself and is replaced.</source>
        <translation>Nichts: Überall sonst steht der alte Name für sich und wird ersetzt.</translation>
    </message>
    <message>
        <source>Here %1 may mean something else. What is ticked is replaced by %2; what is not stays as it is.</source>
        <translation>Hier kann %1 etwas anderes bedeuten. Was angekreuzt ist, wird durch %2 ersetzt; das Übrige bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>is replaced</source>
        <translation>wird ersetzt</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
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
    <name>HistoryChart</name>
    <message>
        <source>Durations of the last synchronisations</source>
        <translation>Dauer der letzten Synchronisierungen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation>Nicht synchronisiert</translation>
    </message>
    <message>
        <source>Median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>%g min</source>
        <translation>%g min</translation>
    </message>
    <message>
        <source>%g s</source>
        <translation>%g s</translation>
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
        <translation>Was zu tun ist: Fragen Sie den Administrator des Servers nach dem neuen Schlüssel. Ein widerrufener Schlüssel kann nicht angenommen werden.</translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Where the server is in the list, the new key can be taken once it connects from there.</source>
        <translation>Was zu tun ist: Fragen Sie den Administrator des Servers auf einem anderen Weg als über dieses Netz, ob der Schlüssel ersetzt wurde und wie sein Fingerabdruck lautet. Steht der Server in der Liste, kann der neue Schlüssel übernommen werden, sobald Baton sich von dort aus verbindet.</translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Only if it was, type that fingerprint below: the new key then takes the place of the old one.</source>
        <translation>Was zu tun ist: Fragen Sie den Administrator des Servers auf einem anderen Weg als über dieses Netz, ob der Schlüssel ersetzt wurde und wie sein Fingerabdruck lautet. Nur wenn er ersetzt wurde, geben Sie unten diesen Fingerabdruck ein: Der neue Schlüssel tritt dann an die Stelle des alten.</translation>
    </message>
    <message>
        <source>New fingerprint, as the server&apos;s administrator told you</source>
        <translation>Neuer Fingerabdruck, wie der Administrator des Servers ihn genannt hat</translation>
    </message>
    <message>
        <source>Type or paste the new fingerprint, as the server&apos;s administrator told you:</source>
        <translation>Geben Sie den neuen Fingerabdruck ein, wie der Administrator des Servers ihn genannt hat, oder fügen Sie ihn ein:</translation>
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
        <source>Details of the job</source>
        <translation>Einzelheiten des Jobs</translation>
    </message>
</context>
<context>
    <name>JobOutcome</name>
    <message>
        <source>Rows per table</source>
        <translation>Zeilen je Tabelle</translation>
    </message>
    <message>
        <source>Show all tables</source>
        <translation>Alle Tabellen zeigen</translation>
    </message>
    <message>
        <source>Decide...</source>
        <translation>Entscheiden ...</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Undo...</source>
        <translation>Rückgängig machen ...</translation>
    </message>
    <message>
        <source>Goes on with the step where it ended</source>
        <translation>Macht mit dem Schritt weiter, bei dem er geendet hat</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Undo the job&apos;s changes</source>
        <translation>Änderungen des Jobs rückgängig machen</translation>
    </message>
    <message>
        <source>Resuming...</source>
        <translation>Wird fortgesetzt ...</translation>
    </message>
    <message>
        <source>Asking the server to undo it...</source>
        <translation>Der Server wird gebeten, es rückgängig zu machen ...</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
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
    <name>JobProgress</name>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Jobs</translation>
    </message>
    <message>
        <source>Steps of the job</source>
        <translation>Schritte des Jobs</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>overrun, ready</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>JobResultText</name>
    <message>
        <source>Production was not touched.</source>
        <translation>Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>Resume it where it ended, undo what it changed, or synchronise again.</source>
        <translation>Setzen Sie ihn fort, wo er geendet hat, machen Sie seine Änderungen rückgängig, oder synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Resume it where it ended, or synchronise again.</source>
        <translation>Setzen Sie ihn fort, wo er geendet hat, oder synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The log says where it ended; the next synchronisation overwrites what is there.</source>
        <translation>Im Protokoll steht, wo er geendet hat; das nächste Synchronisieren überschreibt, was da ist.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>%1 and production are as before.</source>
        <translation>%1 und die Produktion sind wie zuvor.</translation>
    </message>
    <message>
        <source>%1 needs your decision about the restore script: %2</source>
        <translation>%1 braucht Ihre Entscheidung über das Restore-Skript: %2</translation>
    </message>
    <message>
        <source>%1 was not synchronised: %2</source>
        <translation>%1 wurde nicht synchronisiert: %2</translation>
    </message>
    <message>
        <source>%1 was not synchronised.</source>
        <translation>%1 wurde nicht synchronisiert.</translation>
    </message>
    <message>
        <source>The synchronisation of %1 was stopped.</source>
        <translation>Das Synchronisieren von %1 wurde angehalten.</translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed).</source>
        <translation>Der Server sagt, er laufe, aber sein Prozess ist weg (ein Neustart, oder er wurde beendet).</translation>
    </message>
    <message>
        <source>%1 may be half restored until the next synchronisation.</source>
        <translation>%1 ist bis zum nächsten Synchronisieren vielleicht nur halb wiederhergestellt.</translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation>braucht Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Only checks and measures were run: nothing stands in the way.</source>
        <translation>Es wurde nur geprüft und gemessen: Nichts steht im Weg.</translation>
    </message>
    <message>
        <source>What was restored into %1 differs from what was dumped.</source>
        <translation>Was in %1 wiederhergestellt wurde, weicht von dem ab, was gesichert wurde.</translation>
    </message>
    <message>
        <source>Look at the tables that differ.</source>
        <translation>Sehen Sie sich die abweichenden Tabellen an.</translation>
    </message>
    <message>
        <source>Look at the log.</source>
        <translation>Sehen Sie ins Protokoll.</translation>
    </message>
    <message>
        <source>%1 has production&apos;s data.</source>
        <translation>%1 hat die Daten der Produktion.</translation>
    </message>
    <message>
        <source>Its users have to sign in again: a restore ends all sessions.</source>
        <translation>Seine Benutzer müssen sich neu anmelden: Das Wiederherstellen beendet alle Sitzungen.</translation>
    </message>
    <message>
        <source>%1 was not touched: it is served as before.</source>
        <translation>%1 wurde nicht berührt und ist erreichbar wie zuvor.</translation>
    </message>
    <message>
        <source>%1 shows the maintenance page while its data is replaced.</source>
        <translation>%1 zeigt die Wartungsseite, während die Daten ersetzt werden.</translation>
    </message>
    <message>
        <source>%1 shows the maintenance page: its data is half restored.</source>
        <translation>%1 zeigt die Wartungsseite: Die Daten sind nur halb wiederhergestellt.</translation>
    </message>
    <message>
        <source>The data of %1 is half restored.</source>
        <translation>Die Daten von %1 sind nur halb wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 has the restored data.</source>
        <translation>%1 hat die wiederhergestellten Daten.</translation>
    </message>
    <message>
        <source>%1 of %2 rows loaded</source>
        <translation>%1 von %2 Zeilen geladen</translation>
    </message>
    <message>
        <source>no table differs</source>
        <translation>keine Tabelle weicht ab</translation>
    </message>
    <message>
        <source>1 table differs</source>
        <translation>1 Tabelle weicht ab</translation>
    </message>
    <message>
        <source>%1 tables differ</source>
        <translation>%1 Tabellen weichen ab</translation>
    </message>
    <message>
        <source>1 table left out on purpose</source>
        <translation>1 Tabelle mit Absicht ausgelassen</translation>
    </message>
    <message>
        <source>%1 tables left out on purpose</source>
        <translation>%1 Tabellen mit Absicht ausgelassen</translation>
    </message>
    <message>
        <source>dump %1</source>
        <translation>Dump %1</translation>
    </message>
    <message>
        <source>media %1 in %L2 files</source>
        <translation>Medien %1 in %L2 Dateien</translation>
    </message>
    <message>
        <source>media %1</source>
        <translation>Medien %1</translation>
    </message>
    <message>
        <source>database %1</source>
        <translation>Datenbank %1</translation>
    </message>
    <message>
        <source>This reverts what the job&apos;s steps changed, newest first: the restore script becomes what it was, and the maintenance page goes unless the data of %1 is half restored.</source>
        <translation>Das nimmt zurück, was die Schritte des Jobs geändert haben, das Neueste zuerst: Das Restore-Skript wird wieder, wie es war, und die Wartungsseite verschwindet, sofern die Daten von %1 nicht halb wiederhergestellt sind.</translation>
    </message>
    <message>
        <source>Production is not touched.</source>
        <translation>Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>Data that was already overwritten in %1 does not come back: the next synchronisation does that.</source>
        <translation>Daten, die in %1 schon überschrieben wurden, kommen nicht zurück: Das leistet das nächste Synchronisieren.</translation>
    </message>
    <message>
        <source>What the steps of %1 changed was reverted; the log names what has no way back.</source>
        <translation>Was die Schritte von %1 geändert haben, ist rückgängig gemacht; das Protokoll nennt, was keinen Weg zurück hat.</translation>
    </message>
    <message>
        <source>needs the administrator</source>
        <translation>braucht den Administrator</translation>
    </message>
</context>
<context>
    <name>JobSecretsDialog</name>
    <message>
        <source>Password for sudo on %1</source>
        <translation>Passwort für sudo auf %1</translation>
    </message>
    <message>
        <source>sudo asks for a password on this server. It is used for the steps that need root&apos;s rights, and written nowhere. Go on without it where none of what is left needs them, or to get a script for the server&apos;s administrator.</source>
        <translation>sudo fragt auf diesem Server nach einem Passwort. Es wird für die Schritte gebraucht, die Rootrechte brauchen, und nirgends geschrieben. Fahren Sie ohne es fort, wenn nichts vom Übrigen sie braucht oder wenn Sie ein Skript für den Administrator des Servers wollen.</translation>
    </message>
    <message>
        <source>Password for sudo</source>
        <translation>Passwort für sudo</translation>
    </message>
    <message>
        <source>Password for sudo:</source>
        <translation>Passwort für sudo:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne Passwort fortfahren</translation>
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
        <source>Stopping now leaves %1 half restored until the next synchronisation. Production is not touched.</source>
        <translation>Wenn Sie jetzt anhalten, bleibt %1 bis zum nächsten Synchronisieren halb wiederhergestellt. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>Rehearse: %1 %2</source>
        <comment>operation, site</comment>
        <translation>Probe: %1 %2</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Braucht Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Nothing in %1 was overwritten yet. Production is not touched.</source>
        <translation>In %1 wurde noch nichts überschrieben. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the site&apos;s own script, site</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Needs the administrator</source>
        <translation>Braucht den Administrator</translation>
    </message>
    <message>
        <source>Stopping now leaves %1 unfinished: the set-up can be resumed or undone. Production is not touched.</source>
        <translation>Wenn Sie jetzt anhalten, bleibt %1 unfertig: Die Einrichtung kann fortgesetzt oder rückgängig gemacht werden. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>Stopping now leaves what was done so far: it can be resumed or undone. %1 goes on serving its users.</source>
        <translation>Wenn Sie jetzt anhalten, bleibt das bisher Getane: Es kann fortgesetzt oder rückgängig gemacht werden. %1 ist weiter für seine Benutzer da.</translation>
    </message>
    <message>
        <source>Stopping now leaves %1 partly removed: the retirement can be resumed. Its last snapshot stays. Production is not touched.</source>
        <translation>Wenn Sie jetzt anhalten, ist %1 teilweise entfernt: Das Stilllegen kann fortgesetzt werden. Der letzte Snapshot bleibt. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>Undo: %1 %2</source>
        <comment>operation, site</comment>
        <translation>Rückgängig machen: %1 %2</translation>
    </message>
    <message>
        <source>Stopping now leaves what was done so far: it can be resumed or undone. The data of %1 is as it was, and production is not touched.</source>
        <translation>Wird jetzt gestoppt, bleibt, was bisher getan wurde: Es kann fortgesetzt oder rückgängig gemacht werden. Die Daten von %1 sind, wie sie waren, und die Produktion bleibt unberührt.</translation>
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
    <name>KeepUntilBox</name>
    <message>
        <source>Keep until...</source>
        <translation>Behalten bis ...</translation>
    </message>
    <message>
        <source>Keep until that day</source>
        <translation>Bis zu diesem Tag behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Day until which the site stays</source>
        <translation>Tag, bis zu dem die Site bleibt</translation>
    </message>
    <message>
        <source>Agree on another day until which the site stays</source>
        <translation>Einen anderen Tag vereinbaren, bis zu dem die Site bleibt</translation>
    </message>
    <message>
        <source>The site stays until:</source>
        <translation>Die Site bleibt bis:</translation>
    </message>
    <message>
        <source>No longer production since %1.</source>
        <translation>Nicht mehr Produktion seit %1.</translation>
    </message>
    <message>
        <source>It was to stay until %1.</source>
        <translation>Sie sollte bis %1 bleiben.</translation>
    </message>
    <message>
        <source>It is to stay until %1.</source>
        <translation>Sie soll bis %1 bleiben.</translation>
    </message>
    <message>
        <source>Since when it is no longer production is not known.</source>
        <translation>Seit wann sie nicht mehr Produktion ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No day was agreed until which it stays.</source>
        <translation>Es wurde kein Tag vereinbart, bis zu dem sie bleibt.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>The site stays where it is and goes on serving its users at every moment.</source>
        <translation>Die Site bleibt, wo sie ist, und ist in jedem Augenblick für ihre Benutzer da.</translation>
    </message>
    <message>
        <source>Directory of the links</source>
        <translation>Verzeichnis der Links</translation>
    </message>
    <message>
        <source>becomes production of its series</source>
        <translation>wird die Produktion ihrer Reihe</translation>
    </message>
    <message>
        <source>Now the web server names %1 itself. Adopting makes a link, prod, that leads to the site, and lets the web server follow that link. From then on another site can become production by changing the link, a preview can stand beside it, and a maintenance page can be shown. The site&apos;s own files and its database are not touched.</source>
        <translation>Jetzt nennt der Webserver %1 selbst. Das Übernehmen legt einen Link prod an, der zur Site führt, und lässt den Webserver diesem Link folgen. Danach kann eine andere Site Produktion werden, indem der Link geändert wird, eine Vorschau kann daneben stehen, und eine Wartungsseite kann gezeigt werden. Die Dateien und die Datenbank der Site werden nicht berührt.</translation>
    </message>
    <message>
        <source>Directory of the links:</source>
        <translation>Verzeichnis der Links:</translation>
    </message>
    <message>
        <source>%1/prod leads to %2</source>
        <translation>%1/prod führt zu %2</translation>
    </message>
    <message>
        <source>The whole path is needed, from / on.</source>
        <translation>Der ganze Pfad wird gebraucht, von / an.</translation>
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
    <message>
        <source>What to do: %1</source>
        <translation>Was tun: %1</translation>
    </message>
    <message>
        <source>Explanation: %1</source>
        <translation>Erklärung: %1</translation>
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
        <translation>Nur der erste Teil wurde kopiert; nehmen Sie „Speichern unter ...“ für das ganze Protokoll.</translation>
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
    <message>
        <source>No message in this log has an explanation.</source>
        <translation>Zu keiner Meldung in diesem Protokoll gibt es eine Erklärung.</translation>
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
    <name>LostChangesView</name>
    <message>
        <source>Lost changes of %1 - %2</source>
        <comment>series, server</comment>
        <translation>Verlorene Änderungen von %1 - %2</translation>
    </message>
    <message>
        <source>Lost changes of %1</source>
        <translation>Verlorene Änderungen von %1</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Uploaded files</source>
        <translation>Hochgeladene Dateien</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or the list of tables</source>
        <translation>Die gewählten Zeilen kopieren, oder die Liste der Tabellen</translation>
    </message>
    <message>
        <source>Save table...</source>
        <translation>Tabelle speichern ...</translation>
    </message>
    <message>
        <source>The rows of the chosen table as a CSV file</source>
        <translation>Die Zeilen der gewählten Tabelle als CSV-Datei</translation>
    </message>
    <message>
        <source>Save all...</source>
        <translation>Alles speichern ...</translation>
    </message>
    <message>
        <source>The rows of all tables, a CSV file each</source>
        <translation>Die Zeilen aller Tabellen, je eine CSV-Datei</translation>
    </message>
    <message>
        <source>Save for Lino...</source>
        <translation>Für Lino speichern ...</translation>
    </message>
    <message>
        <source>A fixture that manage.py loaddata brings back into a site</source>
        <translation>Eine Fixture, die manage.py loaddata in eine Site zurückbringt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save all tables into</source>
        <translation>Alle Tabellen speichern in</translation>
    </message>
    <message>
        <source>Save the fixture into</source>
        <translation>Die Fixture speichern in</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>user, rows</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>table, changes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>Der Server wird gefragt ...</translation>
    </message>
    <message>
        <source>No lost changes</source>
        <translation>Keine verlorenen Änderungen</translation>
    </message>
    <message>
        <source>No attempt of %1 was cancelled after users had worked in the new version.</source>
        <translation>Kein Versuch von %1 wurde abgebrochen, nachdem Benutzer in der neuen Version gearbeitet hatten.</translation>
    </message>
    <message>
        <source>1 change made in %1 is not in %2.</source>
        <translation>1 Änderung in %1 ist nicht in %2.</translation>
    </message>
    <message>
        <source>%1 changes made in %2 are not in %3.</source>
        <comment>number, site, site</comment>
        <translation>%1 Änderungen in %2 sind nicht in %3.</translation>
    </message>
    <message>
        <source>They are by 1 user.</source>
        <translation>Sie sind von 1 Benutzer.</translation>
    </message>
    <message>
        <source>They are by %1 users.</source>
        <translation>Sie sind von %1 Benutzern.</translation>
    </message>
    <message>
        <source>Found %1.</source>
        <translation>Festgestellt: %1.</translation>
    </message>
    <message>
        <source>Kept until %1.</source>
        <translation>Aufbewahrt bis %1.</translation>
    </message>
    <message>
        <source>Nothing was lost</source>
        <translation>Nichts ging verloren</translation>
    </message>
    <message>
        <source>Users changed nothing in %1.</source>
        <translation>Benutzer haben in %1 nichts geändert.</translation>
    </message>
    <message>
        <source>The lost changes are not known here</source>
        <translation>Die verlorenen Änderungen sind hier nicht bekannt</translation>
    </message>
    <message>
        <source>The rows are not listed.</source>
        <translation>Die Zeilen sind nicht aufgelistet.</translation>
    </message>
    <message>
        <source>%1 of %2 rows; scroll for more.</source>
        <translation>%1 von %2 Zeilen; weitere kommen beim Blättern.</translation>
    </message>
    <message>
        <source>1 row.</source>
        <translation>1 Zeile.</translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation>%1 Zeilen.</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Saving: %1 of %2...</source>
        <translation>Wird gespeichert: %1 von %2 ...</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Wird gespeichert ...</translation>
    </message>
    <message>
        <source>What was changed in %1 is not in %2.</source>
        <translation>Was in %1 geändert wurde, ist nicht in %2.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Die Zeilen filtern</translation>
    </message>
    <message>
        <source>%1 of %2 rows have it.</source>
        <translation>%1 von %2 Zeilen enthalten das.</translation>
    </message>
</context>
<context>
    <name>LostRowView</name>
    <message>
        <source>Fields of the row</source>
        <translation>Felder der Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1, changed from %2 to %3</source>
        <comment>field, value, value</comment>
        <translation>%1, geändert von %2 in %3</translation>
    </message>
</context>
<context>
    <name>LostRowsModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>zone</comment>
        <translation>Wann (%1)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
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
    <message>
        <source>Hold tonight</source>
        <translation>Heute Nacht auslassen</translation>
    </message>
    <message>
        <source>No longer nightly...</source>
        <translation>Nicht mehr jede Nacht ...</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do not hold</source>
        <translation>Nicht auslassen</translation>
    </message>
    <message>
        <source>The chosen site is not synchronised every night.</source>
        <translation>Die gewählte Site wird nicht jede Nacht synchronisiert.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Bring production&apos;s data into the preview, now or every night</source>
        <translation>Die Daten der Produktion in die Vorschau bringen, jetzt oder jede Nacht</translation>
    </message>
    <message>
        <source>Restore script...</source>
        <translation>Restore-Skript ...</translation>
    </message>
    <message>
        <source>What the next synchronisation loads: compare, edit and look at earlier versions</source>
        <translation>Was die nächste Synchronisierung lädt: vergleichen, ändern, frühere Fassungen ansehen</translation>
    </message>
    <message>
        <source>The job goes on on the server; here it is, under Jobs.</source>
        <translation>Der Job läuft auf dem Server weiter; hier ist er, unter Jobs.</translation>
    </message>
    <message>
        <source>New preview...</source>
        <translation>Neue Vorschau ...</translation>
    </message>
    <message>
        <source>Adopt...</source>
        <translation>Übernehmen ...</translation>
    </message>
    <message>
        <source>Asking %1 how its sites stand now...</source>
        <translation>%1 wird gefragt, wie seine Sites jetzt stehen ...</translation>
    </message>
    <message>
        <source>Choose a site or a series first.</source>
        <translation>Wählen Sie zuerst eine Site oder eine Reihe.</translation>
    </message>
    <message>
        <source>Set up a new preview site from production, step by step</source>
        <translation>Eine neue Vorschau-Site aus der Produktion einrichten, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Links and vhosts for a site that has none, so that it can be handed over</source>
        <translation>Links und Vhosts für eine Site, die keine hat, damit sie übergeben werden kann</translation>
    </message>
    <message>
        <source>Release notes...</source>
        <translation>Release Notes ...</translation>
    </message>
    <message>
        <source>Compare...</source>
        <translation>Vergleichen ...</translation>
    </message>
    <message>
        <source>Retire...</source>
        <translation>Stilllegen ...</translation>
    </message>
    <message>
        <source>What an upgrade to this site changes, for its users: write it and publish it</source>
        <translation>Was ein Upgrade auf diese Site für ihre Benutzer ändert: schreiben und veröffentlichen</translation>
    </message>
    <message>
        <source>Packages, plugins, settings, rows per table and sizes of two sites</source>
        <translation>Pakete, Plugins, Einstellungen, Zeilen je Tabelle und Größen zweier Sites</translation>
    </message>
    <message>
        <source>Keep a last snapshot of an old site and remove all else of it</source>
        <translation>Einen letzten Snapshot einer alten Site behalten und alles andere von ihr entfernen</translation>
    </message>
    <message>
        <source>Start attempt...</source>
        <translation>Versuch starten ...</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Keep new version</source>
        <translation>Neue Version behalten</translation>
    </message>
    <message>
        <source>Cancel attempt</source>
        <translation>Versuch abbrechen</translation>
    </message>
    <message>
        <source>Lost changes...</source>
        <translation>Verlorene Änderungen ...</translation>
    </message>
    <message>
        <source>Activity...</source>
        <translation>Aktivität ...</translation>
    </message>
    <message>
        <source>No upgrade attempt of this series is planned or runs.</source>
        <translation>In dieser Reihe ist kein Upgrade-Versuch geplant, und keiner läuft.</translation>
    </message>
    <message>
        <source>Edit attempt...</source>
        <translation>Versuch ändern ...</translation>
    </message>
    <message>
        <source>Plan, announce and start an upgrade: the preview takes production&apos;s place for a while</source>
        <translation>Ein Upgrade planen, ankündigen und starten: Die Vorschau tritt eine Zeit lang an die Stelle der Produktion</translation>
    </message>
    <message>
        <source>What users did in a new version that did not stay</source>
        <translation>Was Benutzer in einer neuen Version getan haben, die nicht geblieben ist</translation>
    </message>
    <message>
        <source>Who did what when with this series</source>
        <translation>Wer wann was mit dieser Reihe getan hat</translation>
    </message>
    <message>
        <source>The logs of %1 could not be listed: %2</source>
        <translation>Die Protokolle von %1 ließen sich nicht auflisten: %2</translation>
    </message>
    <message>
        <source>%1 is not among the logs that can be opened.</source>
        <translation>%1 gehört nicht zu den Protokollen, die geöffnet werden können.</translation>
    </message>
    <message>
        <source>Make preview again...</source>
        <translation>Wieder zur Vorschau machen ...</translation>
    </message>
    <message>
        <source>What going back to a former production means, and make it the preview again</source>
        <translation>Was die Rückkehr zu einer früheren Produktion bedeutet, und sie wieder zur Vorschau machen</translation>
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
    <name>MeaningPage</name>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Going back after a keep is a new attempt in the other direction. Nothing was changed so far.</source>
        <translation>Nach einem Behalten zurückzukehren ist ein neuer Versuch in der anderen Richtung. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Three steps lead back: %1 becomes the preview again; it is synchronised, which brings the data of %2 into it; and an attempt from %2 to %1 is planned or started. This is the first. What each of them means:</source>
        <translation>Drei Schritte führen zurück: %1 wird wieder die Vorschau; sie wird synchronisiert, was die Daten von %2 in sie bringt; und ein Versuch von %2 zu %1 wird geplant oder gestartet. Dies ist der erste. Was jeder von ihnen bedeutet:</translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <translation>%1 zur Seite stellen</translation>
    </message>
    <message>
        <source>A series has one preview at a time. %1 keeps its files and its database; no link leads to it any more.</source>
        <translation>Eine Reihe hat immer nur eine Vorschau. %1 behält ihre Dateien und ihre Datenbank; kein Link führt mehr zu ihr.</translation>
    </message>
    <message>
        <source>%1 can&apos;t become the preview again as things stand: what was found, and what to do about it, stands first below. Production, %2, was not touched and goes on serving its users.</source>
        <translation>So wie es steht, kann %1 nicht wieder die Vorschau werden: Was gefunden wurde und was zu tun ist, steht unten zuerst. Die Produktion, %2, wurde nicht berührt und bedient weiter ihre Benutzer.</translation>
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
    <name>NightlyBox</name>
    <message>
        <source>Hold tonight</source>
        <translation>Heute Nacht auslassen</translation>
    </message>
    <message>
        <source>No longer nightly...</source>
        <translation>Nicht mehr jede Nacht ...</translation>
    </message>
    <message>
        <source>Keep it nightly</source>
        <translation>Weiterhin jede Nacht</translation>
    </message>
    <message>
        <source>No longer nightly</source>
        <translation>Nicht mehr jede Nacht</translation>
    </message>
    <message>
        <source>The entry in the maintainer&apos;s crontab goes, and no night synchronises this preview any more. Its jobs and logs stay, and it can be set again.</source>
        <translation>Der Eintrag in der Crontab des Betreuers verschwindet, und diese Vorschau wird nachts nicht mehr synchronisiert. Jobs und Protokolle bleiben, und es kann wieder eingerichtet werden.</translation>
    </message>
    <message>
        <source>Holding the next night...</source>
        <translation>Die nächste Nacht wird ausgelassen ...</translation>
    </message>
    <message>
        <source>Taking the hold back...</source>
        <translation>Das Auslassen wird zurückgenommen ...</translation>
    </message>
    <message>
        <source>Ending the nights...</source>
        <translation>Die Nächte werden beendet ...</translation>
    </message>
    <message>
        <source>Do not hold</source>
        <translation>Nicht auslassen</translation>
    </message>
    <message>
        <source>The next night synchronises again</source>
        <translation>Die nächste Nacht synchronisiert wieder</translation>
    </message>
    <message>
        <source>The next night is left out: testers keep their data another day</source>
        <translation>Die nächste Nacht entfällt: Tester behalten ihre Daten einen Tag länger</translation>
    </message>
</context>
<context>
    <name>NightlyText</name>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>The nightly synchronisation should have begun. If it does not begin within the hour, look whether cron runs on the server.</source>
        <translation>Das nächtliche Synchronisieren hätte beginnen sollen. Beginnt es nicht innerhalb der Stunde, dann sehen Sie nach, ob cron auf dem Server läuft.</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>The nightly synchronisation did not begin: was the server off, or cron stopped? Synchronise now, or wait for the next night.</source>
        <translation>Das nächtliche Synchronisieren hat nicht begonnen: War der Server aus, oder cron angehalten? Synchronisieren Sie jetzt, oder warten Sie auf die nächste Nacht.</translation>
    </message>
    <message>
        <source>runs longer than usual</source>
        <translation>läuft länger als üblich</translation>
    </message>
    <message>
        <source>It goes on. The log shows where it is.</source>
        <translation>Es läuft weiter. Das Protokoll zeigt, wo es ist.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>The log says where it failed. Production was not touched.</source>
        <translation>Im Protokoll steht, wo es gescheitert ist. Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>finished with differences</source>
        <translation>fertig mit Abweichungen</translation>
    </message>
    <message>
        <source>Look at which tables hold other numbers of rows than were dumped.</source>
        <translation>Sehen Sie nach, welche Tabellen eine andere Zahl von Zeilen haben, als gesichert wurden.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>The job says what stood in the way and what to do.</source>
        <translation>Der Job sagt, was im Weg stand und was zu tun ist.</translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation>braucht Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Production changed where restore2preview.py was edited: decide, then synchronise. The preview keeps the data it had.</source>
        <translation>Die Produktion hat sich dort geändert, wo restore2preview.py bearbeitet wurde: Entscheiden Sie, dann synchronisieren Sie. Die Vorschau behält ihre bisherigen Daten.</translation>
    </message>
    <message>
        <source>another job was running</source>
        <translation>ein anderer Job lief</translation>
    </message>
    <message>
        <source>The night was left out, since another job held the series. Synchronise now, or wait for the next night.</source>
        <translation>Die Nacht ist entfallen, weil ein anderer Job die Reihe hielt. Synchronisieren Sie jetzt, oder warten Sie auf die nächste Nacht.</translation>
    </message>
    <message>
        <source>not in the crontab any more</source>
        <translation>nicht mehr in der Crontab</translation>
    </message>
    <message>
        <source>The maintainer&apos;s crontab has no entry for it any more: set the nightly synchronisation again.</source>
        <translation>In der Crontab des Betreuers steht kein Eintrag mehr dafür: Richten Sie das nächtliche Synchronisieren neu ein.</translation>
    </message>
    <message>
        <source>Nightly at %1 server time (%2), %3 here; next %4</source>
        <translation>Jede Nacht um %1 Serverzeit (%2), %3 hier; das nächste Mal %4</translation>
    </message>
    <message>
        <source>Nightly at %1 server time (%2)</source>
        <translation>Jede Nacht um %1 Serverzeit (%2)</translation>
    </message>
    <message>
        <source>; held tonight by %1</source>
        <translation>; heute Nacht ausgelassen von %1</translation>
    </message>
    <message>
        <source>Last night was left out, as was asked.</source>
        <translation>Die letzte Nacht wurde ausgelassen, wie gewünscht.</translation>
    </message>
    <message>
        <source>Last night: %1.</source>
        <translation>Letzte Nacht: %1.</translation>
    </message>
    <message>
        <source>initdb_from_prod.sh in the preview starts the same synchronisation.</source>
        <translation>initdb_from_prod.sh in der Vorschau startet dasselbe Synchronisieren.</translation>
    </message>
    <message>
        <source>The preview&apos;s own initdb_from_prod.sh was left as it is.</source>
        <translation>Das eigene initdb_from_prod.sh der Vorschau wurde gelassen, wie es ist.</translation>
    </message>
    <message>
        <source>Somebody changed the preview&apos;s initdb_from_prod.sh since.</source>
        <translation>Jemand hat initdb_from_prod.sh der Vorschau seither geändert.</translation>
    </message>
    <message>
        <source>The preview has no initdb_from_prod.sh any more.</source>
        <translation>Die Vorschau hat kein initdb_from_prod.sh mehr.</translation>
    </message>
</context>
<context>
    <name>NotesMaterial</name>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, heading</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Release notes for %1</source>
        <translation>Release Notes für %1</translation>
    </message>
    <message>
        <source>What changes from %1 to %2.</source>
        <translation>Was sich von %1 zu %2 ändert.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>NotesMaterialView</name>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Versions and change logs</source>
        <translation>Versionen und Änderungslisten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What would be inserted</source>
        <translation>Was eingefügt würde</translation>
    </message>
    <message>
        <source>Put it into the notes where the cursor is; Ctrl+Z takes that back</source>
        <translation>An der Schreibmarke in die Release Notes einfügen; Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Alle Versionen</translation>
    </message>
    <message>
        <source>All change logs</source>
        <translation>Alle Änderungslisten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, heading</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing is known of what changes: no version differs.</source>
        <translation>Von Änderungen ist nichts bekannt: Keine Version ist verschieden.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 zu %2</translation>
    </message>
</context>
<context>
    <name>NotesPreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
</context>
<context>
    <name>NotesVersionsView</name>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Text of the earlier version</source>
        <translation>Text der früheren Fassung</translation>
    </message>
    <message>
        <source>Put this version&apos;s text into the notes; Ctrl+Z takes that back</source>
        <translation>Den Text dieser Version in die Release Notes setzen; Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>No earlier versions yet. Each save keeps the text before it here.</source>
        <translation>Noch keine früheren Versionen. Jedes Speichern behält den Text davor hier.</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>Der Server wird gefragt ...</translation>
    </message>
</context>
<context>
    <name>OperationResult</name>
    <message>
        <source>What was done for %1 was not reverted completely</source>
        <translation>Was für %1 getan wurde, ist nicht ganz rückgängig gemacht</translation>
    </message>
    <message>
        <source>Something stands in the way for %1</source>
        <translation>Etwas steht %1 im Weg</translation>
    </message>
    <message>
        <source>%1 was not set up</source>
        <translation>%1 wurde nicht eingerichtet</translation>
    </message>
    <message>
        <source>%1 was not adopted</source>
        <translation>%1 wurde nicht übernommen</translation>
    </message>
    <message>
        <source>%1 was not retired</source>
        <translation>%1 wurde nicht stillgelegt</translation>
    </message>
    <message>
        <source>Production&apos;s files and its database were not touched.</source>
        <translation>Die Dateien und die Datenbank der Produktion wurden nicht berührt.</translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation>Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>Resume it where it ended, or undo what it did.</source>
        <translation>Setzen Sie ihn fort, wo er geendet hat, oder machen Sie das Getane rückgängig.</translation>
    </message>
    <message>
        <source>Resume it where it ended.</source>
        <translation>Setzen Sie ihn fort, wo er geendet hat.</translation>
    </message>
    <message>
        <source>Undo what it did.</source>
        <translation>Machen Sie das Getane rückgängig.</translation>
    </message>
    <message>
        <source>The log says where it ended.</source>
        <translation>Das Protokoll sagt, wo er geendet hat.</translation>
    </message>
    <message>
        <source>%1 waits for the administrator: %2</source>
        <translation>%1 wartet auf den Administrator: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was not done, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the steps of %1 did was reverted; the log names what has no way back.</source>
        <translation>Was die Schritte von %1 getan haben, ist rückgängig gemacht; das Protokoll nennt, was sich nicht zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Only checks and measures were run: nothing stands in the way.</source>
        <translation>Es wurde nur geprüft und gemessen: Nichts steht im Weg.</translation>
    </message>
    <message>
        <source>%1 is set up and has production&apos;s data.</source>
        <translation>%1 ist eingerichtet und hat die Daten der Produktion.</translation>
    </message>
    <message>
        <source>%1 is served through its own links now, and answers.</source>
        <translation>%1 wird jetzt über eigene Links ausgeliefert und antwortet.</translation>
    </message>
    <message>
        <source>%1 is retired. Its last snapshot was read again and is kept.</source>
        <translation>%1 ist stillgelegt. Der letzte Snapshot wurde wieder gelesen und bleibt erhalten.</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>beendet durch %1</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>Exit-Status %1</translation>
    </message>
    <message>
        <source>%1 is set up, but what was restored into it differs from what was dumped.</source>
        <translation>%1 ist eingerichtet, aber das Wiederhergestellte unterscheidet sich vom Dump.</translation>
    </message>
    <message>
        <source>Look at the tables that differ.</source>
        <translation>Sehen Sie sich die abweichenden Tabellen an.</translation>
    </message>
    <message>
        <source>Look at the log.</source>
        <translation>Sehen Sie ins Protokoll.</translation>
    </message>
    <message>
        <source>%1: it was stopped.</source>
        <comment>what was not done</comment>
        <translation>%1: angehalten.</translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed).</source>
        <translation>Der Server sagt, er laufe, aber sein Prozess ist weg (ein Neustart, oder er wurde beendet).</translation>
    </message>
    <message>
        <source>This puts the vhosts of %1 back as they were and removes the links that were made. What others changed since stays, with a warning. %1 goes on serving its users.</source>
        <translation>Das setzt die Vhosts von %1 zurück, wie sie waren, und entfernt die angelegten Links. Was andere seither geändert haben, bleibt mit einer Warnung. %1 ist weiter für seine Benutzer da.</translation>
    </message>
    <message>
        <source>This starts the jobs of %1 again. What was removed already does not come back; its last snapshot is kept. Production is not touched.</source>
        <translation>Das startet die Jobs von %1 wieder. Was schon entfernt ist, kommt nicht zurück; der letzte Snapshot bleibt. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>This removes what the set-up of %1 made, newest first: vhost, jobs, link, its database only if the set-up made it, and last its files. What others changed since stays, with a warning. Production is not touched.</source>
        <translation>Das entfernt, was die Einrichtung von %1 gemacht hat, das Neueste zuerst: Vhost, Jobs, Link, die Datenbank nur, wenn die Einrichtung sie angelegt hat, und zuletzt die Dateien. Was andere seither geändert haben, bleibt mit einer Warnung. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>%1 was not made the preview again</source>
        <translation>%1 wurde nicht wieder zur Vorschau gemacht</translation>
    </message>
    <message>
        <source>%1 is the preview again: neutral, and with the data that it had.</source>
        <translation>%1 ist wieder die Vorschau: neutral und mit den Daten, die es hatte.</translation>
    </message>
    <message>
        <source>Synchronise it, which overwrites that data; then plan or start the attempt.</source>
        <translation>Synchronisieren Sie es, was diese Daten überschreibt; dann planen oder starten Sie den Versuch.</translation>
    </message>
    <message>
        <source>This makes %1 an old site again: its link goes, and nothing runs it. What a synchronisation overwrote since does not come back. Production is not touched.</source>
        <translation>Das macht %1 wieder zu einer alten Site: Ihr Link verschwindet, und nichts betreibt sie. Was eine Synchronisation seither überschrieben hat, kommt nicht zurück. Die Produktion bleibt unberührt.</translation>
    </message>
</context>
<context>
    <name>OperationWizard</name>
    <message>
        <source>%1 - %2</source>
        <comment>what, server</comment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Starting on the server...</source>
        <translation>Wird auf dem Server gestartet ...</translation>
    </message>
    <message>
        <source>This server is not in the list any more.</source>
        <translation>Dieser Server steht nicht mehr in der Liste.</translation>
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
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Release notes...</source>
        <translation>Release Notes ...</translation>
    </message>
    <message>
        <source>This site has no links, so no other site can take its place. Adopting it makes them, while it goes on serving its users.</source>
        <translation>Diese Site hat keine Links, daher kann keine andere an ihre Stelle treten. Das Übernehmen legt sie an, während die Site weiter für ihre Benutzer da ist.</translation>
    </message>
    <message>
        <source>Adopt...</source>
        <translation>Übernehmen ...</translation>
    </message>
    <message>
        <source>No link leads to this site. Retiring it keeps a last snapshot and removes all else of it.</source>
        <translation>Kein Link führt zu dieser Site. Das Stilllegen behält einen letzten Snapshot und entfernt alles andere von ihr.</translation>
    </message>
    <message>
        <source>Retire...</source>
        <translation>Stilllegen ...</translation>
    </message>
    <message>
        <source>Compare...</source>
        <translation>Vergleichen ...</translation>
    </message>
    <message>
        <source>Packages, plugins, settings, rows per table and sizes of both sites</source>
        <translation>Pakete, Plugins, Einstellungen, Zeilen je Tabelle und Größen beider Sites</translation>
    </message>
    <message>
        <source>This site was production. As the preview again it can take production&apos;s place once more, by an attempt in the other direction; what that means is told first.</source>
        <translation>Diese Site war Produktion. Als Vorschau kann sie noch einmal an die Stelle der Produktion treten, durch einen Versuch in der anderen Richtung; was das bedeutet, wird vorher gesagt.</translation>
    </message>
    <message>
        <source>Make preview again...</source>
        <translation>Wieder zur Vorschau machen ...</translation>
    </message>
</context>
<context>
    <name>PasswordBox</name>
    <message>
        <source>Password for sudo:</source>
        <translation>Passwort für sudo:</translation>
    </message>
    <message>
        <source>Password for sudo</source>
        <translation>Passwort für sudo</translation>
    </message>
    <message>
        <source>kept until this window is closed, at most 15 minutes</source>
        <translation>behalten, bis dieses Fenster geschlossen wird, höchstens 15 Minuten</translation>
    </message>
    <message>
        <source>sudo asks %1 for a password. It is used for the steps that need root&apos;s rights, sent only when sudo asks for it, and written nowhere. Without it you get a script for the server&apos;s administrator.</source>
        <translation>sudo fragt %1 nach einem Passwort. Es wird für die Schritte benutzt, die Rootrechte brauchen, nur geschickt, wenn sudo danach fragt, und nirgends geschrieben. Ohne es bekommen Sie ein Skript für den Administrator des Servers.</translation>
    </message>
</context>
<context>
    <name>PhaseLegend</name>
    <message>
        <source>Colours of the phases</source>
        <translation>Farben der Phasen</translation>
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
    <name>PlanSteps</name>
    <message>
        <source>Steps and their commands</source>
        <translation>Schritte und ihre Befehle</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>left out if this succeeds</source>
        <translation>entfällt, wenn dies gelingt</translation>
    </message>
    <message>
        <source>undone by</source>
        <translation>zurückgenommen durch</translation>
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
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The job runs on the server. You may close this window: the job goes on, and you find it under Jobs.</source>
        <translation>Der Job läuft auf dem Server. Sie können dieses Fenster schließen: Er läuft weiter, und Sie finden ihn unter Jobs.</translation>
    </message>
    <message>
        <source>%1 so far.</source>
        <translation>Bisher %1.</translation>
    </message>
    <message>
        <source>%1 so far. First run: how long it takes is not known yet.</source>
        <translation>Bisher %1. Erster Lauf: Wie lange er dauert, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 so far, usually %2. When it is ready can be said after %3 good runs.</source>
        <translation>Bisher %1, gewöhnlich %2. Wann er fertig ist, lässt sich nach %3 guten Läufen sagen.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. The job goes on there; this is how it stood when it was last seen.</source>
        <translation>Der Server ist jetzt nicht erreichbar. Der Job läuft dort weiter; so stand er, als er zuletzt gesehen wurde.</translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process alive.</source>
        <translation>Still seit %1 (Serverzeit), der Prozess lebt.</translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process not seen.</source>
        <translation>Still seit %1 (Serverzeit), der Prozess ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Undo in %1</source>
        <translation>In %1 rückgängig machen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, how it stands</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 Tagen</translation>
    </message>
    <message>
        <source>ready %1, server time</source>
        <translation>fertig um %1, Serverzeit</translation>
    </message>
    <message>
        <source>ready %1–%2, server time</source>
        <translation>fertig %1–%2, Serverzeit</translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <translation>%1, sonst %2</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>sonst %1</translation>
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
    <name>RecallDonePage</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation>Wie es geendet hat, wie die Produktion steht und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Synchronise now...</source>
        <translation>Jetzt synchronisieren ...</translation>
    </message>
    <message>
        <source>Brings the data of %1 into %2, whose own is overwritten. An attempt needs it.</source>
        <translation>Bringt die Daten von %1 in %2, deren eigene überschrieben werden. Ein Versuch braucht das.</translation>
    </message>
    <message>
        <source>Start attempt...</source>
        <translation>Versuch starten ...</translation>
    </message>
    <message>
        <source>Plans, announces and starts the way back from %1 to %2. Users get nothing of it before.</source>
        <translation>Plant, kündigt an und startet den Weg zurück von %1 zu %2. Vorher bekommen die Benutzer nichts davon.</translation>
    </message>
</context>
<context>
    <name>RecallDraft</name>
    <message>
        <source>Make %1 the preview again</source>
        <translation>%1 wieder zur Vorschau machen</translation>
    </message>
</context>
<context>
    <name>RecallReviewPage</name>
    <message>
        <source>Name of the site to make the preview again</source>
        <translation>Name der Site, die wieder Vorschau werden soll</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What runs on the server, in this order. Nothing was changed so far.</source>
        <translation>Was auf dem Server läuft, in dieser Reihenfolge. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 becomes the preview beside production, %2: neutral, and with the data that it has. That data stays, and this can be undone, until the next synchronisation overwrites it with that of %2. Production is not touched.</source>
        <translation>%1 wird die Vorschau neben der Produktion, %2: neutral und mit den Daten, die sie hat. Diese Daten bleiben, und dies kann rückgängig gemacht werden, bis die nächste Synchronisation sie mit denen von %2 überschreibt. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>%1 is set aside.</source>
        <translation>%1 wird zur Seite gestellt.</translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation>Schritte, die Rootrechte brauchen, werden in ein Skript für den Administrator geschrieben.</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>A step needs root&apos;s rights, which you have not.</source>
        <translation>Ein Schritt braucht Rootrechte, die Sie nicht haben.</translation>
    </message>
    <message>
        <source>Let the administrator look through the script and run it, then continue.</source>
        <translation>Lassen Sie den Administrator das Skript ansehen und ausführen, und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>sudo did not take the password.</source>
        <translation>sudo hat das Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Type the password of your account on the server again.</source>
        <translation>Geben Sie das Passwort Ihres Kontos auf dem Server noch einmal ein.</translation>
    </message>
    <message>
        <source>The name can&apos;t be used.</source>
        <translation>Der Name kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Choose another neutral name, for example mdg4.</source>
        <translation>Wählen Sie einen anderen neutralen Namen, zum Beispiel mdg4.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Auf der Festplatte ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>Free some space, or retire an old site, and try again.</source>
        <translation>Schaffen Sie Platz oder legen Sie eine alte Site still, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The site was promised to stay longer.</source>
        <translation>Für die Site wurde versprochen, dass sie länger bleibt.</translation>
    </message>
    <message>
        <source>Wait for the agreed day, or agree on another one and set it.</source>
        <translation>Warten Sie auf den vereinbarten Tag, oder vereinbaren Sie einen anderen und setzen Sie ihn.</translation>
    </message>
    <message>
        <source>The typed name is not the site&apos;s.</source>
        <translation>Der eingetippte Name ist nicht der der Site.</translation>
    </message>
    <message>
        <source>Type the name of the site that is to go.</source>
        <translation>Geben Sie den Namen der Site ein, die gehen soll.</translation>
    </message>
    <message>
        <source>Files changed since you looked them through.</source>
        <translation>Dateien haben sich geändert, seit Sie sie durchgesehen haben.</translation>
    </message>
    <message>
        <source>Look through the changes again.</source>
        <translation>Sehen Sie die Änderungen noch einmal durch.</translation>
    </message>
    <message>
        <source>That Python can&apos;t make an environment.</source>
        <translation>Dieses Python kann keine Umgebung anlegen.</translation>
    </message>
    <message>
        <source>Choose another Python, or install its venv package.</source>
        <translation>Wählen Sie ein anderes Python, oder installieren Sie sein venv-Paket.</translation>
    </message>
    <message>
        <source>The series has a preview already.</source>
        <translation>Die Reihe hat schon eine Vorschau.</translation>
    </message>
    <message>
        <source>Set the earlier preview aside, or retire it first.</source>
        <translation>Stellen Sie die frühere Vorschau zur Seite, oder legen Sie sie vorher still.</translation>
    </message>
    <message>
        <source>Your account may not do this on the server.</source>
        <translation>Ihr Konto darf dies auf dem Server nicht.</translation>
    </message>
    <message>
        <source>Ask the administrator for the group that owns the sites, or for sudo.</source>
        <translation>Bitten Sie den Administrator um die Gruppe, der die Sites gehören, oder um sudo.</translation>
    </message>
    <message>
        <source>The site is still in use.</source>
        <translation>Die Site wird noch benutzt.</translation>
    </message>
    <message>
        <source>Only a site that no link leads to can be retired.</source>
        <translation>Nur eine Site, zu der kein Link führt, kann stillgelegt werden.</translation>
    </message>
    <message>
        <source>The database is not as it must be.</source>
        <translation>Die Datenbank ist nicht, wie sie sein muss.</translation>
    </message>
    <message>
        <source>Another job works on this series.</source>
        <translation>Ein anderer Job arbeitet an dieser Reihe.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Warten Sie, bis er zu Ende ist.</translation>
    </message>
    <message>
        <source>The site or its links are not as they must be.</source>
        <translation>Die Site oder ihre Links sind nicht, wie sie sein müssen.</translation>
    </message>
    <message>
        <source>The web server does not take the configuration.</source>
        <translation>Der Webserver nimmt die Konfiguration nicht an.</translation>
    </message>
    <message>
        <source>The log has its answer; what was there before was put back.</source>
        <translation>Das Protokoll enthält seine Antwort; was vorher da war, ist zurückgesetzt.</translation>
    </message>
    <message>
        <source>The site does not answer through its vhost.</source>
        <translation>Die Site antwortet nicht über ihren Vhost.</translation>
    </message>
    <message>
        <source>Users changed something since the switch.</source>
        <translation>Benutzer haben seit dem Umschalten etwas geändert.</translation>
    </message>
    <message>
        <source>Look at what would be lost, and type the new site&apos;s name if it is to be cancelled all the same.</source>
        <translation>Sehen Sie sich an, was verloren ginge, und geben Sie den Namen der neuen Site ein, wenn trotzdem abgebrochen werden soll.</translation>
    </message>
    <message>
        <source>The former production&apos;s data is not that of the freeze any more.</source>
        <translation>Die Daten der bisherigen Produktion sind nicht mehr die vom Einfrieren.</translation>
    </message>
    <message>
        <source>Find out who wrote into it, and type its name if the new version is to stay.</source>
        <translation>Finden Sie heraus, wer hineingeschrieben hat, und geben Sie ihren Namen ein, wenn die neue Version bleiben soll.</translation>
    </message>
    <message>
        <source>The two sites must have databases of their own, and both be read.</source>
        <translation>Die beiden Sites müssen je eine eigene Datenbank haben, und beide müssen lesbar sein.</translation>
    </message>
    <message>
        <source>The series&apos; upgrade attempt stands in the way.</source>
        <translation>Der Upgrade-Versuch der Reihe steht im Weg.</translation>
    </message>
    <message>
        <source>Look at its banner: wait until it has ended, or end it.</source>
        <translation>Sehen Sie sich sein Banner an: Warten Sie, bis er zu Ende ist, oder beenden Sie ihn.</translation>
    </message>
    <message>
        <source>The former production is not as it was when it was frozen.</source>
        <translation>Die bisherige Produktion ist nicht mehr so wie beim Einfrieren.</translation>
    </message>
    <message>
        <source>Find out who wrote into it, then decide whether it is to become production all the same.</source>
        <translation>Finden Sie heraus, wer hineingeschrieben hat, und entscheiden Sie dann, ob sie trotzdem Produktion werden soll.</translation>
    </message>
    <message>
        <source>The last good synchronisation is too old, or failed.</source>
        <translation>Die letzte gelungene Synchronisierung ist zu alt, oder die letzte ist gescheitert.</translation>
    </message>
    <message>
        <source>Synchronise now, and start again.</source>
        <translation>Synchronisieren Sie jetzt, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>Rows of production did not arrive in the preview.</source>
        <translation>Zeilen der Produktion sind nicht in der Vorschau angekommen.</translation>
    </message>
    <message>
        <source>Change restore2preview.py, synchronise, and start again.</source>
        <translation>Ändern Sie restore2preview.py, synchronisieren Sie, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>The restore script needs your decision.</source>
        <translation>Das Restore-Skript braucht Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Decide it, synchronise, and start again.</source>
        <translation>Entscheiden Sie, synchronisieren Sie, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>The links do not lead where they must.</source>
        <translation>Die Links führen nicht dorthin, wohin sie müssen.</translation>
    </message>
    <message>
        <source>Look where prod and preview lead; the warnings of the series say what is wrong.</source>
        <translation>Sehen Sie nach, wohin prod und preview führen; die Warnungen der Reihe sagen, was nicht stimmt.</translation>
    </message>
    <message>
        <source>The preview is not neutral as it must be.</source>
        <translation>Die Vorschau ist nicht neutral, wie sie sein muss.</translation>
    </message>
    <message>
        <source>Put the marker file PREVIEW back and restart its programs, or synchronise.</source>
        <translation>Legen Sie die Markierungsdatei PREVIEW wieder an und starten Sie ihre Programme neu, oder synchronisieren Sie.</translation>
    </message>
    <message>
        <source>The new site does not answer under production&apos;s name.</source>
        <translation>Die neue Site antwortet nicht unter dem Namen der Produktion.</translation>
    </message>
    <message>
        <source>Add the name of production to ALLOWED_HOSTS of the new site.</source>
        <translation>Fügen Sie den Namen der Produktion zu ALLOWED_HOSTS der neuen Site hinzu.</translation>
    </message>
    <message>
        <source>The vhosts do not go through the links, or can&apos;t be frozen.</source>
        <translation>Die Vhosts gehen nicht über die Links, oder sie lassen sich nicht einfrieren.</translation>
    </message>
    <message>
        <source>Adopt the series: baton adopt, or Adopt... in the window.</source>
        <translation>Übernehmen Sie die Reihe: baton adopt, oder Übernehmen ... im Fenster.</translation>
    </message>
    <message>
        <source>The new site&apos;s programs can&apos;t be restarted.</source>
        <translation>Die Programme der neuen Site lassen sich nicht neu starten.</translation>
    </message>
    <message>
        <source>Tell how its programs are started: supervisor, systemd or a file that is touched.</source>
        <translation>Sagen Sie, wie ihre Programme gestartet werden: mit supervisor, systemd oder einer Datei, die berührt wird (touch).</translation>
    </message>
    <message>
        <source>Not all programs of the sites are as they must be.</source>
        <translation>Nicht alle Programme der Sites sind, wie sie sein müssen.</translation>
    </message>
    <message>
        <source>Look at them on the server, and start what does not run.</source>
        <translation>Sehen Sie auf dem Server nach, und starten Sie, was nicht läuft.</translation>
    </message>
    <message>
        <source>The server has no crontab for what happens by itself.</source>
        <translation>Der Server hat keine Crontab für das, was von selbst geschieht.</translation>
    </message>
    <message>
        <source>Start it by hand, and let it remind you at the end.</source>
        <translation>Starten Sie ihn von Hand, und lassen Sie sich am Ende erinnern.</translation>
    </message>
    <message>
        <source>The server&apos;s clock was set meanwhile.</source>
        <translation>Die Uhr des Servers wurde inzwischen gestellt.</translation>
    </message>
    <message>
        <source>Look at its time, and plan the attempt anew.</source>
        <translation>Sehen Sie nach, welche Zeit sie zeigt, und planen Sie den Versuch neu.</translation>
    </message>
    <message>
        <source>The site is none that can be the preview again.</source>
        <translation>Diese Site kann nicht wieder die Vorschau sein.</translation>
    </message>
    <message>
        <source>Look at the sites and the links again.</source>
        <translation>Sehen Sie sich die Sites und die Links noch einmal an.</translation>
    </message>
    <message>
        <source>Read what it means, and type the name of the site.</source>
        <translation>Lesen Sie, was es bedeutet, und tippen Sie den Namen der Site.</translation>
    </message>
</context>
<context>
    <name>RehearsalPane</name>
    <message>
        <source>Save as script...</source>
        <translation>Als Skript speichern ...</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>A shell script that does the same by hand</source>
        <translation>Ein Shell-Skript, das dasselbe von Hand tut</translation>
    </message>
    <message>
        <source>Runs only the checks and measures: nothing changes</source>
        <translation>Führt nur die Prüfungen und Messungen aus: Nichts ändert sich</translation>
    </message>
    <message>
        <source>Log of the rehearsal</source>
        <translation>Protokoll der Probe</translation>
    </message>
    <message>
        <source>Save as script</source>
        <translation>Als Skript speichern</translation>
    </message>
    <message>
        <source>Saved to %1. It holds no lock: read it before you run it.</source>
        <translation>Gespeichert in %1. Es hält keine Sperre: Lesen Sie es, bevor Sie es ausführen.</translation>
    </message>
    <message>
        <source>Rehearsing: nothing is changed...</source>
        <translation>Es wird geprobt: Nichts wird geändert ...</translation>
    </message>
    <message>
        <source>The rehearsal did not begin.</source>
        <translation>Die Probe hat nicht begonnen.</translation>
    </message>
    <message>
        <source>Rehearsed: nothing stands in the way.</source>
        <translation>Geprobt: Nichts steht im Weg.</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Geprobt: %1</translation>
    </message>
</context>
<context>
    <name>ReleaseNotesEditor</name>
    <message>
        <source>Release notes of %1 - %2[*]</source>
        <translation>Release Notes von %1 - %2[*]</translation>
    </message>
    <message>
        <source>Release notes of %1[*]</source>
        <translation>Release Notes von %1[*]</translation>
    </message>
    <message>
        <source>This server is not in the list any more. Your text is still here: copy it.</source>
        <translation>Dieser Server steht nicht mehr in der Liste. Ihr Text ist noch da: Kopieren Sie ihn.</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>Der Server wird gefragt ...</translation>
    </message>
    <message>
        <source>The notes could not be read.</source>
        <translation>Die Release Notes konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>There are no release notes yet. This is a proposal from what is known of the upgrade; it is kept once you save it.</source>
        <translation>Es gibt noch keine Release Notes. Dies ist ein Vorschlag aus dem, was vom Upgrade bekannt ist; er wird behalten, sobald Sie ihn speichern.</translation>
    </message>
    <message>
        <source>Saved %1 by %2.</source>
        <translation>Gespeichert %1 von %2.</translation>
    </message>
    <message>
        <source>The page is not published yet: saving publishes it.</source>
        <translation>Die Seite ist noch nicht veröffentlicht: Speichern veröffentlicht sie.</translation>
    </message>
    <message>
        <source>The published page is of another text: saving publishes this one.</source>
        <translation>Die veröffentlichte Seite hat einen anderen Text: Speichern veröffentlicht diesen.</translation>
    </message>
    <message>
        <source>The page is there, but no vhost serves it yet.</source>
        <translation>Die Seite ist da, aber noch kein Vhost liefert sie aus.</translation>
    </message>
    <message>
        <source>Published at %1</source>
        <translation>Veröffentlicht unter %1</translation>
    </message>
    <message>
        <source>Release notes for %1</source>
        <translation>Release Notes für %1</translation>
    </message>
    <message>
        <source>No vhost serves the notes yet</source>
        <translation>Noch kein Vhost liefert die Release Notes aus</translation>
    </message>
    <message>
        <source>Saving and publishing...</source>
        <translation>Wird gespeichert und veröffentlicht ...</translation>
    </message>
    <message>
        <source>Saved. The page could not be published yet.</source>
        <translation>Gespeichert. Die Seite konnte noch nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>Saved and published. The text before it is kept among the earlier versions.</source>
        <translation>Gespeichert und veröffentlicht. Der Text davor bleibt unter den früheren Versionen.</translation>
    </message>
    <message>
        <source>Not saved: meanwhile somebody else saved these notes, or they can&apos;t be kept now. Your text is still here.</source>
        <translation>Nicht gespeichert: Inzwischen hat jemand anders diese Release Notes gespeichert, oder sie lassen sich jetzt nicht behalten. Ihr Text ist noch hier.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Show theirs beside your text</source>
        <translation>Den anderen Text neben Ihrem zeigen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter ändern</translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation>Inzwischen gespeichert</translation>
    </message>
    <message>
        <source>At the right is what the server keeps now, against your text. Saving keeps it as an earlier version.</source>
        <translation>Rechts steht, was der Server jetzt hat, neben Ihrem Text. Speichern behält es als frühere Version.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts ist verschieden.</translation>
    </message>
    <message>
        <source>This link leads to %1; it is not opened from here.</source>
        <translation>Dieser Link führt zu %1; er wird von hier aus nicht geöffnet.</translation>
    </message>
    <message>
        <source>This link leads to %1</source>
        <translation>Dieser Link führt zu %1</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Your text is still here. %1</source>
        <translation>Ihr Text ist noch da. %1</translation>
    </message>
    <message>
        <source>Your text is not saved.</source>
        <translation>Ihr Text ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Notes, in Markdown</source>
        <translation>Release Notes, in Markdown</translation>
    </message>
    <message>
        <source>Release notes in Markdown</source>
        <translation>Release Notes in Markdown</translation>
    </message>
    <message>
        <source>The page and what it is made of</source>
        <translation>Die Seite und woraus sie gemacht wird</translation>
    </message>
    <message>
        <source>Page, material or earlier versions</source>
        <translation>Seite, Material oder frühere Versionen</translation>
    </message>
    <message>
        <source>What was saved meanwhile, against your text</source>
        <translation>Was inzwischen gespeichert wurde, neben Ihrem Text</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Versions and change logs</source>
        <translation>Versionen und Änderungslisten</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep it on the server and publish the page; the text before it becomes an earlier version (Ctrl+S)</source>
        <translation>Auf dem Server behalten und die Seite veröffentlichen; der Text davor wird eine frühere Version (Strg+S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In production since %1.</source>
        <translation>In Produktion seit %1.</translation>
    </message>
</context>
<context>
    <name>RemovalPage</name>
    <message>
        <source>What goes and what stays</source>
        <translation>Was geht und was bleibt</translation>
    </message>
    <message>
        <source>A last snapshot is kept and read again before anything is removed.</source>
        <translation>Ein letzter Snapshot wird behalten und wieder gelesen, bevor irgendetwas entfernt wird.</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Was entfernt wird</translation>
    </message>
    <message>
        <source>is removed from the server</source>
        <translation>wird vom Server entfernt</translation>
    </message>
    <message>
        <source>Kept: a snapshot of about %1 (dump, media, settings and other files, versions) in %2. Its README.txt says how to bring the site back.
Freed: about %3.</source>
        <translation>Behalten: ein Snapshot von etwa %1 (Dump, Medien, Einstellungen und andere Dateien, Versionen) in %2. Seine README.txt sagt, wie die Site zurückgeholt wird.
Frei werden: etwa %3.</translation>
    </message>
    <message>
        <source>Not removed: %1.</source>
        <translation>Nicht entfernt: %1.</translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation>Noch nicht: %1.</translation>
    </message>
</context>
<context>
    <name>RemovalsModel</name>
    <message>
        <source>size not measured</source>
        <translation>Größe nicht gemessen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>RestoreScriptEditor</name>
    <message>
        <source>Restore script of %1 - %2</source>
        <translation>Restore-Skript von %1 - %2</translation>
    </message>
    <message>
        <source>Restore script of %1</source>
        <translation>Restore-Skript von %1</translation>
    </message>
    <message>
        <source>This server is not in the list any more. Your text is still here: copy it.</source>
        <translation>Dieser Server steht nicht mehr in der Liste. Ihr Text ist noch da: Kopieren Sie ihn.</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>Der Server wird gefragt ...</translation>
    </message>
    <message>
        <source>This script is too large to be edited here (%1). Its beginning is shown; edit restore2preview.py on the server.</source>
        <translation>Dieses Skript ist zu groß, um es hier zu ändern (%1). Gezeigt wird sein Anfang; ändern Sie restore2preview.py auf dem Server.</translation>
    </message>
    <message>
        <source>There is no restore script of your own yet.</source>
        <translation>Es gibt noch kein eigenes Restore-Skript.</translation>
    </message>
    <message>
        <source>It is not known what your script was made from.</source>
        <translation>Es ist nicht bekannt, woraus Ihr Skript gemacht wurde.</translation>
    </message>
    <message>
        <source>Production was not dumped yet.</source>
        <translation>Von der Produktion gibt es noch keinen Dump.</translation>
    </message>
    <message>
        <source>Your changes: made from, against yours</source>
        <translation>Ihre Änderungen: gemacht aus, gegen Ihres</translation>
    </message>
    <message>
        <source>Changes of the dump: made from, against fresh</source>
        <translation>Änderungen des Dumps: gemacht aus, gegen neu</translation>
    </message>
    <message>
        <source>Not saved yet: yours, against the result</source>
        <translation>Noch nicht gespeichert: Ihres, gegen das Ergebnis</translation>
    </message>
    <message>
        <source>Fresh, against the result</source>
        <translation>Neu, gegen das Ergebnis</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts ist verschieden.</translation>
    </message>
    <message>
        <source>Line %1 holds characters that are not seen and change how it is read. Look at it closely.</source>
        <translation>In Zeile %1 stehen Zeichen, die man nicht sieht und die ändern, wie sie gelesen wird. Sehen Sie genau hin.</translation>
    </message>
    <message>
        <source>Asking the preview&apos;s Python...</source>
        <translation>Das Python der Vorschau wird gefragt ...</translation>
    </message>
    <message>
        <source>Not saved: one conflict is still to be decided.</source>
        <translation>Nicht gespeichert: Ein Konflikt ist noch zu entscheiden.</translation>
    </message>
    <message>
        <source>Not saved: %1 conflicts are still to be decided.</source>
        <translation>Nicht gespeichert: %1 Konflikte sind noch zu entscheiden.</translation>
    </message>
    <message>
        <source>%1&apos;s Python can read it.</source>
        <translation>Das Python von %1 kann es lesen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1&apos;s Python can&apos;t read it. %2</source>
        <translation>Das Python von %1 kann es nicht lesen. %2</translation>
    </message>
    <message>
        <source>Not saved: %1&apos;s Python can&apos;t read it, so a synchronisation would stop there. %2</source>
        <translation>Nicht gespeichert: Das Python von %1 kann es nicht lesen, eine Synchronisierung würde daran scheitern. %2</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter ändern</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Saving on the server...</source>
        <translation>Es wird auf dem Server gespeichert ...</translation>
    </message>
    <message>
        <source>Saved. The text before it is kept among the earlier versions.</source>
        <translation>Gespeichert. Der Text davor liegt bei den früheren Fassungen.</translation>
    </message>
    <message>
        <source>Your text is still here. %1</source>
        <translation>Ihr Text ist noch da. %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Your text is not saved.</source>
        <translation>Ihr Text ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Your script or what it was made from</source>
        <translation>Ihr Skript oder woraus es gemacht wurde</translation>
    </message>
    <message>
        <source>Your script as it is kept</source>
        <translation>Ihr Skript, wie es aufbewahrt wird</translation>
    </message>
    <message>
        <source>The restore.py that your script was made from</source>
        <translation>Die restore.py, aus der Ihr Skript gemacht wurde</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Result: what the next synchronisation runs</source>
        <translation>Ergebnis: was die nächste Synchronisierung ausführt</translation>
    </message>
    <message>
        <source>Tab indents; F6 leaves the text</source>
        <translation>Tab rückt ein; F6 verlässt den Text</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>Womit verglichen wird</translation>
    </message>
    <message>
        <source>Fresh, differences or earlier versions</source>
        <translation>Neu, Unterschiede oder frühere Fassungen</translation>
    </message>
    <message>
        <source>The fresh restore.py of production&apos;s dump</source>
        <translation>Die neue restore.py aus dem Dump der Produktion</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Find in the result</source>
        <translation>Im Ergebnis suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>Die Stelle davor suchen (Umschalt+F3)</translation>
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
        <source>Check syntax</source>
        <translation>Syntax prüfen</translation>
    </message>
    <message>
        <source>Let the preview&apos;s own Python read it (Ctrl+K)</source>
        <translation>Vom Python der Vorschau lesen lassen (Strg+K)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Check and keep it on the server; the text before it becomes an earlier version (Ctrl+S)</source>
        <translation>Prüfen und auf dem Server aufbewahren; der Text davor wird eine frühere Fassung (Strg+S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is not known what your script was made from. Compare it with the fresh one, change what must be changed, and save it.</source>
        <translation>Es ist nicht bekannt, woraus Ihr Skript gemacht wurde. Vergleichen Sie es mit dem neuen, ändern Sie, was nötig ist, und speichern Sie es.</translation>
    </message>
    <message>
        <source>Not saved: meanwhile somebody else changed the script, or production was dumped again. Your text is still here. Look at what is there now, under &quot;Yours&quot;, &quot;Fresh&quot; and &quot;Differences&quot;, before you save over it; a changed script is kept as an earlier version then.</source>
        <translation>Nicht gespeichert: Inzwischen hat jemand anders das Skript geändert, oder die Produktion wurde neu gedumpt. Ihr Text ist noch da. Sehen Sie sich unter »Ihres«, »Neu« und »Unterschiede« an, was jetzt dort ist, bevor Sie darüber speichern; ein geändertes Skript bleibt dann als frühere Fassung.</translation>
    </message>
    <message>
        <source>Load it beside your text</source>
        <translation>Daneben laden</translation>
    </message>
    <message>
        <source>The merge has no conflict, but something is to be decided: %1</source>
        <translation>Beim Zusammenführen gab es keinen Konflikt, aber etwas ist zu entscheiden: %1</translation>
    </message>
</context>
<context>
    <name>RestoreScriptPage</name>
    <message>
        <source>Open editor...</source>
        <translation>Editor öffnen ...</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Restore script</source>
        <translation>Restore-Skript</translation>
    </message>
    <message>
        <source>What restore2preview.py loads, compared with what production dumps.</source>
        <translation>Was restore2preview.py lädt, verglichen mit dem Dump der Produktion.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing to look at: no table and no field has changed.</source>
        <translation>Nichts zu beachten: Keine Tabelle und kein Feld hat sich geändert.</translation>
    </message>
    <message>
        <source>Asking the server to compare...</source>
        <translation>Der Server wird gebeten zu vergleichen ...</translation>
    </message>
    <message>
        <source>It is not known how the restore script stands.</source>
        <translation>Es ist nicht bekannt, wie es um das Restore-Skript steht.</translation>
    </message>
    <message>
        <source>One place is to be decided.</source>
        <translation>Eine Stelle ist zu entscheiden.</translation>
    </message>
    <message>
        <source>%1 places are to be decided.</source>
        <translation>%1 Stellen sind zu entscheiden.</translation>
    </message>
    <message>
        <source>Python can&apos;t read your script, so a restore would stop in the middle. Line %1: %2. Mend it in the editor before you go on.</source>
        <translation>Python kann Ihr Skript nicht lesen, ein Wiederherstellen würde mittendrin scheitern. Zeile %1: %2. Beheben Sie es im Editor, bevor Sie weitergehen.</translation>
    </message>
    <message>
        <source>%1 - to be decided</source>
        <translation>%1 - zu entscheiden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>heading, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This compares with production&apos;s dump of %1 (%2).</source>
        <translation>Verglichen wird mit dem Dump der Produktion von %1 (%2).</translation>
    </message>
    <message>
        <source>The synchronisation compares again after its own dump, before %1 is touched: should that bring a conflict, it stops and asks you.</source>
        <translation>Die Synchronisierung vergleicht nach ihrem eigenen Dump noch einmal, bevor sie %1 berührt: Gibt es dann einen Konflikt, hält sie an und fragt Sie.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>How it ended, how both sites stand, and what to do.</source>
        <translation>Wie es endete, wie beide Sites stehen und was zu tun ist.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Time: %1, usually %2</source>
        <translation>Dauer: %1, gewöhnlich %2</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Decided. Now it can go on where it stopped.</source>
        <translation>Entschieden. Jetzt kann es weitergehen, wo es anhielt.</translation>
    </message>
    <message>
        <source>Decided. Synchronise again.</source>
        <translation>Entschieden. Synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Needs the administrator</source>
        <translation>Braucht den Administrator</translation>
    </message>
</context>
<context>
    <name>RetireDonePage</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation>Wie es geendet hat, wie die Produktion steht und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>The last snapshot is in %1; its README.txt says how to bring the site back. About %2 are free again.</source>
        <translation>Der letzte Snapshot ist in %1; seine README.txt sagt, wie die Site zurückgeholt wird. Etwa %2 sind wieder frei.</translation>
    </message>
</context>
<context>
    <name>RetireDraft</name>
    <message>
        <source>Retire %1</source>
        <translation>%1 stilllegen</translation>
    </message>
</context>
<context>
    <name>RetireReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What runs on the server, in this order. Nothing was changed so far.</source>
        <translation>Was auf dem Server läuft, in dieser Reihenfolge. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Name of the site to retire</source>
        <translation>Name der Site, die stillgelegt wird</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>%1 stilllegen</translation>
    </message>
    <message>
        <source>%1 is removed from %2. Until its last snapshot was read again this can be undone; after that there is no way back but a restore by hand. About %3 are freed; the snapshot is kept in %4. Production is not touched.</source>
        <translation>%1 wird von %2 entfernt. Bis der letzte Snapshot wieder gelesen ist, kann dies rückgängig gemacht werden; danach führt kein Weg zurück als ein Wiederherstellen von Hand. Etwa %3 werden frei; der Snapshot bleibt in %4. Die Produktion wird nicht berührt.</translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation>Schritte, die Rootrechte brauchen, werden in ein Skript für den Administrator geschrieben.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What will run on the server, in this order.</source>
        <translation>Was auf dem Server läuft, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation>%1 überschreiben</translation>
    </message>
    <message>
        <source>Save: nightly at %1</source>
        <translation>Speichern: jede Nacht um %1</translation>
    </message>
    <message>
        <source>Save: not nightly any more</source>
        <translation>Speichern: nicht mehr jede Nacht</translation>
    </message>
    <message>
        <source>Now: %1 is overwritten with the data of %2.</source>
        <translation>Jetzt: %1 wird mit den Daten von %2 überschrieben.</translation>
    </message>
    <message>
        <source>Every night: %1 is overwritten, first %2.</source>
        <translation>Jede Nacht: %1 wird überschrieben, zuerst %2.</translation>
    </message>
    <message>
        <source>initdb_from_prod.sh becomes a call of this synchronisation.</source>
        <translation>initdb_from_prod.sh wird ein Aufruf dieser Synchronisierung.</translation>
    </message>
    <message>
        <source>initdb_from_prod.sh stays as it is.</source>
        <translation>initdb_from_prod.sh bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The nightly synchronisation is taken back.</source>
        <translation>Die nächtliche Synchronisierung wird zurückgenommen.</translation>
    </message>
    <message>
        <source>First run: how long it takes is not known yet.</source>
        <translation>Erster Lauf: Wie lange er dauert, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The run before took %1.</source>
        <translation>Der Lauf davor dauerte %1.</translation>
    </message>
    <message>
        <source>Usually it takes %1, says the median of the last %2 good runs.</source>
        <translation>Gewöhnlich dauert es %1, sagt der Median der letzten %2 guten Läufe.</translation>
    </message>
    <message>
        <source>Saving on the server...</source>
        <translation>Es wird auf dem Server gespeichert ...</translation>
    </message>
    <message>
        <source>What was chosen for every night is saved, but nothing was started. %1</source>
        <translation>Was für jede Nacht gewählt wurde, ist gespeichert, aber gestartet wurde nichts. %1</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 Tabelle</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 Tabellen</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>differences in %1</source>
        <translation>Abweichungen in %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Began (server)</source>
        <translation>Begonnen (Server)</translation>
    </message>
    <message>
        <source>Began (%1)</source>
        <translation>Begonnen (%1)</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
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
    <name>SetUpDonePage</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How it ended, how production stands, and what to do next.</source>
        <translation>Wie es geendet hat, wie die Produktion steht und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Synchronise now...</source>
        <translation>Jetzt synchronisieren ...</translation>
    </message>
    <message>
        <source>Brings what changed in production meanwhile.</source>
        <translation>Bringt, was sich inzwischen in der Produktion geändert hat.</translation>
    </message>
    <message>
        <source>Nightly...</source>
        <translation>Nächtlich ...</translation>
    </message>
    <message>
        <source>The preview has yesterday&apos;s data every morning.</source>
        <translation>Die Vorschau hat jeden Morgen die Daten von gestern.</translation>
    </message>
    <message>
        <source>Release notes...</source>
        <translation>Release Notes ...</translation>
    </message>
    <message>
        <source>What is new for the users, with the versions filled in.</source>
        <translation>Was für die Benutzer neu ist, mit den Versionen schon eingetragen.</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>Site öffnen</translation>
    </message>
    <message>
        <source>The preview in your browser.</source>
        <translation>Die Vorschau in Ihrem Browser.</translation>
    </message>
</context>
<context>
    <name>SetUpDraft</name>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>There is a site %1 already: %2.</source>
        <translation>Es gibt schon eine Site %1: %2.</translation>
    </message>
</context>
<context>
    <name>SetUpRefusal</name>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation>In dieser Reihe läuft ein Job von %1.</translation>
    </message>
    <message>
        <source>Production can&apos;t be retired: only a site to which no link leads can.</source>
        <translation>Die Produktion kann nicht stillgelegt werden: nur eine Site, zu der kein Link führt.</translation>
    </message>
    <message>
        <source>The preview can&apos;t be retired: it is set aside when the next one is set up.</source>
        <translation>Die Vorschau kann nicht stillgelegt werden: Sie wird zur Seite gestellt, wenn die nächste eingerichtet wird.</translation>
    </message>
    <message>
        <source>An upgrade attempt runs with this site.</source>
        <translation>Mit dieser Site läuft ein Upgrade-Versuch.</translation>
    </message>
    <message>
        <source>This site is not there, or a link to it is broken.</source>
        <translation>Diese Site ist nicht da, oder ein Link zu ihr ist kaputt.</translation>
    </message>
    <message>
        <source>This series has no links yet: adopt its production site first.</source>
        <translation>Diese Reihe hat noch keine Links: Übernehmen Sie zuerst ihre Produktions-Site.</translation>
    </message>
    <message>
        <source>This series has no production to copy from.</source>
        <translation>Diese Reihe hat keine Produktion, aus der kopiert werden kann.</translation>
    </message>
    <message>
        <source>An upgrade attempt runs in this series.</source>
        <translation>In dieser Reihe läuft ein Upgrade-Versuch.</translation>
    </message>
    <message>
        <source>The series of this site has links already.</source>
        <translation>Die Reihe dieser Site hat schon Links.</translation>
    </message>
    <message>
        <source>This series has no links, so which of its sites serves its users is not known.</source>
        <translation>Diese Reihe hat keine Links, daher ist nicht bekannt, welche ihrer Sites für ihre Benutzer da ist.</translation>
    </message>
    <message>
        <source>A link leads to this site.</source>
        <translation>Ein Link führt zu dieser Site.</translation>
    </message>
    <message>
        <source>This is production: only a former production can be made the preview again.</source>
        <translation>Das ist die Produktion: Nur eine frühere Produktion kann wieder zur Vorschau gemacht werden.</translation>
    </message>
    <message>
        <source>This is the preview already.</source>
        <translation>Das ist schon die Vorschau.</translation>
    </message>
    <message>
        <source>This site was never production: set up a new preview instead.</source>
        <translation>Diese Site war nie Produktion: Richten Sie stattdessen eine neue Vorschau ein.</translation>
    </message>
    <message>
        <source>This series has no production that an attempt could go back from.</source>
        <translation>Diese Reihe hat keine Produktion, von der ein Versuch zurückführen könnte.</translation>
    </message>
    <message>
        <source>An upgrade attempt is planned in this series: withdraw it first.</source>
        <translation>In dieser Reihe ist ein Upgrade-Versuch geplant: Nehmen Sie ihn zuerst zurück.</translation>
    </message>
</context>
<context>
    <name>SetUpReviewPage</name>
    <message>
        <source>Files in which the name is replaced</source>
        <translation>Dateien, in denen der Name ersetzt wird</translation>
    </message>
    <message>
        <source>No file names the old site.</source>
        <translation>Keine Datei nennt die alte Site.</translation>
    </message>
    <message>
        <source>Files of the web server and of the site&apos;s jobs</source>
        <translation>Dateien des Webservers und der Jobs der Site</translation>
    </message>
    <message>
        <source>Nothing is written there.</source>
        <translation>Dort wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What is written and what runs on the server. Nothing was changed so far.</source>
        <translation>Was geschrieben wird und was auf dem Server läuft. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What is written and what runs</source>
        <translation>Was geschrieben wird und was läuft</translation>
    </message>
    <message>
        <source>Parts of the review</source>
        <translation>Teile der Durchsicht</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Vhost and jobs</source>
        <translation>Vhost und Jobs</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part of the review, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is made in %2 from production %3, which is only read.</source>
        <translation>%1 entsteht in %2 aus der Produktion %3, die nur gelesen wird.</translation>
    </message>
    <message>
        <source>Its database is %1 %2.</source>
        <translation>Die Datenbank ist %1 %2.</translation>
    </message>
    <message>
        <source>%1 is set aside.</source>
        <translation>%1 wird zur Seite gestellt.</translation>
    </message>
    <message>
        <source>Steps that need root&apos;s rights are written into a script for the administrator.</source>
        <translation>Schritte, die Rootrechte brauchen, werden in ein Skript für den Administrator geschrieben.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation>%L1-mal</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, remarks</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SetUpWizard</name>
    <message>
        <source>New preview of %1</source>
        <translation>Neue Vorschau von %1</translation>
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
    <message>
        <source>Syncs</source>
        <translation>Synchronisierungen</translation>
    </message>
    <message>
        <source>As of %1: the server is not connected.</source>
        <translation>Stand %1: Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation>Der Server hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>SiteRefusals</name>
    <message>
        <source>This series has no links yet: adopt its production site first.</source>
        <translation>Diese Reihe hat noch keine Links: Übernehmen Sie zuerst ihre Produktions-Site.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>This series has no second site to compare with.</source>
        <translation>Diese Reihe hat keine zweite Site zum Vergleichen.</translation>
    </message>
</context>
<context>
    <name>SiteSide</name>
    <message>
        <source>%1 %2</source>
        <comment>site name, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Version: %1 %2, Lino %3</source>
        <translation>Version: %1 %2, Lino %3</translation>
    </message>
    <message>
        <source>Directory: %1</source>
        <translation>Verzeichnis: %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Asking Django...</source>
        <translation>Django wird gefragt ...</translation>
    </message>
    <message>
        <source>Django did not start, so only its settings were read: %1</source>
        <translation>Django ist nicht gestartet, deshalb wurden nur seine Einstellungen gelesen: %1</translation>
    </message>
    <message>
        <source>Only its settings were read: Django could not be asked.</source>
        <translation>Nur die Einstellungen wurden gelesen: Django konnte nicht gefragt werden.</translation>
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
        <translation>Der Upgrade-Versuch, an dem diese Site beteiligt ist</translation>
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
    <message>
        <source>last night: %1</source>
        <translation>letzte Nacht: %1</translation>
    </message>
    <message>
        <source>%1, attempt %2 %</source>
        <translation>%1, Versuch %2 %</translation>
    </message>
    <message>
        <source>%1, going back %2 %</source>
        <translation>%1, Rückkehr %2 %</translation>
    </message>
    <message>
        <source>%1, being kept %2 %</source>
        <translation>%1, wird behalten %2 %</translation>
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
    <name>SourcePage</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>A new preview site is made from production&apos;s project, with an environment and a database of its own.</source>
        <translation>Eine neue Vorschau-Site entsteht aus dem Projekt der Produktion, mit eigener Umgebung und eigener Datenbank.</translation>
    </message>
    <message>
        <source>Series: %1 (%2)</source>
        <translation>Reihe: %1 (%2)</translation>
    </message>
    <message>
        <source>is only read</source>
        <translation>wird nur gelesen</translation>
    </message>
    <message>
        <source>Name of the new site</source>
        <translation>Name der neuen Site</translation>
    </message>
    <message>
        <source>Name of the new site:</source>
        <translation>Name der neuen Site:</translation>
    </message>
    <message>
        <source>This series has a preview already, %1. A series has one preview at a time.</source>
        <translation>Diese Reihe hat schon eine Vorschau, %1. Eine Reihe hat nur eine Vorschau zur gleichen Zeit.</translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <translation>%1 zur Seite stellen</translation>
    </message>
    <message>
        <source>The preview&apos;s link and address lead to the new site then. %1 keeps its files and its database; no link leads to it any more, and it can be retired.</source>
        <translation>Link und Adresse der Vorschau führen dann zur neuen Site. %1 behält Dateien und Datenbank; kein Link führt mehr dorthin, und die Site kann stillgelegt werden.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>directory, what is there</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 is this series&apos; preview: a new one is made only when it is set aside.</source>
        <translation>%1 ist die Vorschau dieser Reihe: Eine neue entsteht nur, wenn sie zur Seite gestellt wird.</translation>
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
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Compare restore script</source>
        <translation>Restore-Skript vergleichen</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Environment and packages</source>
        <translation>Umgebung und Pakete</translation>
    </message>
    <message>
        <source>Names and settings</source>
        <translation>Namen und Einstellungen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Web server and jobs</source>
        <translation>Webserver und Jobs</translation>
    </message>
    <message>
        <source>Site&apos;s own script</source>
        <translation>Eigenes Skript der Site</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Start attempt</source>
        <translation>Versuch starten</translation>
    </message>
    <message>
        <source>Cancel attempt</source>
        <translation>Versuch abbrechen</translation>
    </message>
    <message>
        <source>Keep new version</source>
        <translation>Neue Version behalten</translation>
    </message>
    <message>
        <source>Make preview again</source>
        <translation>Wieder zur Vorschau machen</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Check that nothing stands in the way</source>
        <translation>Prüfen, dass nichts im Weg steht</translation>
    </message>
    <message>
        <source>Clear the earlier dump&apos;s files</source>
        <translation>Dateien des früheren Dumps wegräumen</translation>
    </message>
    <message>
        <source>Dump production&apos;s database</source>
        <translation>Datenbank der Produktion sichern</translation>
    </message>
    <message>
        <source>Mirror the media files</source>
        <translation>Mediendateien spiegeln</translation>
    </message>
    <message>
        <source>Check that the dump is complete</source>
        <translation>Prüfen, dass der Dump vollständig ist</translation>
    </message>
    <message>
        <source>Compare the restore script</source>
        <translation>Restore-Skript vergleichen</translation>
    </message>
    <message>
        <source>Mirror the dump into the preview</source>
        <translation>Dump in die Vorschau spiegeln</translation>
    </message>
    <message>
        <source>Show the maintenance page in the preview</source>
        <translation>In der Vorschau die Wartungsseite zeigen</translation>
    </message>
    <message>
        <source>Restore the dump into the preview</source>
        <translation>Dump in der Vorschau wiederherstellen</translation>
    </message>
    <message>
        <source>Collect the static files</source>
        <translation>Statische Dateien sammeln</translation>
    </message>
    <message>
        <source>Count the rows per table</source>
        <translation>Zeilen je Tabelle zählen</translation>
    </message>
    <message>
        <source>Serve the preview again</source>
        <translation>Vorschau wieder ausliefern</translation>
    </message>
    <message>
        <source>Ask whether the preview answers</source>
        <translation>Fragen, ob die Vorschau antwortet</translation>
    </message>
    <message>
        <source>Run the site&apos;s own script</source>
        <translation>Eigenes Skript der Site ausführen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
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
        <source>already done</source>
        <translation>schon erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>done, with differences</source>
        <translation>fertig, mit Abweichungen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Check names, room and rights</source>
        <translation>Namen, Platz und Rechte prüfen</translation>
    </message>
    <message>
        <source>Make the new site&apos;s directory</source>
        <translation>Das Verzeichnis der neuen Site anlegen</translation>
    </message>
    <message>
        <source>Copy production&apos;s project</source>
        <translation>Das Projekt der Produktion kopieren</translation>
    </message>
    <message>
        <source>Make the Python environment</source>
        <translation>Die Python-Umgebung anlegen</translation>
    </message>
    <message>
        <source>Install the packages</source>
        <translation>Die Pakete installieren</translation>
    </message>
    <message>
        <source>Replace the site&apos;s name in its files</source>
        <translation>Den Namen der Site in ihren Dateien ersetzen</translation>
    </message>
    <message>
        <source>Write database, addresses and the preview&apos;s block into the settings</source>
        <translation>Datenbank, Adressen und den Block der Vorschau in die Einstellungen schreiben</translation>
    </message>
    <message>
        <source>Make the log directory</source>
        <translation>Das Protokollverzeichnis anlegen</translation>
    </message>
    <message>
        <source>Create the database and its user</source>
        <translation>Die Datenbank und ihren Benutzer anlegen</translation>
    </message>
    <message>
        <source>Ask Django whether the site is neutral and has its own database</source>
        <translation>Django fragen, ob die Site neutral ist und eine eigene Datenbank hat</translation>
    </message>
    <message>
        <source>Point the preview link to the new site</source>
        <translation>Den Link preview auf die neue Site richten</translation>
    </message>
    <message>
        <source>Start its jobs and set up log rotation and snapshots</source>
        <translation>Ihre Jobs starten, Log-Rotation und Snapshots einrichten</translation>
    </message>
    <message>
        <source>Serve the preview&apos;s address</source>
        <translation>Die Adresse der Vorschau ausliefern</translation>
    </message>
    <message>
        <source>Take the maintenance page away</source>
        <translation>Die Wartungsseite wegnehmen</translation>
    </message>
    <message>
        <source>Begin the release notes</source>
        <translation>Die Release Notes beginnen</translation>
    </message>
    <message>
        <source>Check links, vhosts and rights</source>
        <translation>Links, Vhosts und Rechte prüfen</translation>
    </message>
    <message>
        <source>Make the links directory and the prod link</source>
        <translation>Das Verzeichnis der Links und den Link prod anlegen</translation>
    </message>
    <message>
        <source>Let the vhosts serve the site through the link</source>
        <translation>Die Vhosts die Site über den Link ausliefern lassen</translation>
    </message>
    <message>
        <source>Ask whether production answers</source>
        <translation>Fragen, ob die Produktion antwortet</translation>
    </message>
    <message>
        <source>Check that the site may go</source>
        <translation>Prüfen, dass die Site gehen darf</translation>
    </message>
    <message>
        <source>Stop the site&apos;s jobs</source>
        <translation>Die Jobs der Site anhalten</translation>
    </message>
    <message>
        <source>Keep a last snapshot</source>
        <translation>Einen letzten Snapshot behalten</translation>
    </message>
    <message>
        <source>Read the snapshot again and count its rows</source>
        <translation>Den Snapshot wieder lesen und seine Zeilen zählen</translation>
    </message>
    <message>
        <source>Remove the vhosts</source>
        <translation>Die Vhosts entfernen</translation>
    </message>
    <message>
        <source>Remove the jobs, the cron entries and the log rotation</source>
        <translation>Die Jobs, die Cron-Einträge und die Log-Rotation entfernen</translation>
    </message>
    <message>
        <source>Remove the database</source>
        <translation>Die Datenbank entfernen</translation>
    </message>
    <message>
        <source>Remove the site&apos;s directories</source>
        <translation>Die Verzeichnisse der Site entfernen</translation>
    </message>
    <message>
        <source>Ask every guardrail again</source>
        <translation>Alle Sicherheitsprüfungen noch einmal durchlaufen</translation>
    </message>
    <message>
        <source>Mirror the media files ahead</source>
        <translation>Mediendateien vorab spiegeln</translation>
    </message>
    <message>
        <source>Note that the attempt begins</source>
        <translation>Vermerken, dass der Versuch beginnt</translation>
    </message>
    <message>
        <source>Freeze production</source>
        <translation>Die Produktion einfrieren</translation>
    </message>
    <message>
        <source>Prove that nothing is written any more</source>
        <translation>Nachweisen, dass nichts mehr geschrieben wird</translation>
    </message>
    <message>
        <source>Take the fingerprint of production&apos;s data and media</source>
        <translation>Den Fingerabdruck der Daten und Medien der Produktion nehmen</translation>
    </message>
    <message>
        <source>Let the new site be itself: mail, jobs</source>
        <translation>Die neue Site sie selbst sein lassen: E-Mail, Jobs</translation>
    </message>
    <message>
        <source>Warm the new site up under production&apos;s name</source>
        <translation>Die neue Site unter dem Namen der Produktion warmlaufen lassen</translation>
    </message>
    <message>
        <source>Dump the new site as at the switch</source>
        <translation>Die Daten der neuen Site beim Umschalten sichern</translation>
    </message>
    <message>
        <source>Note its rows, to count changes from here on</source>
        <translation>Ihre Zeilen vermerken, um Änderungen von hier an zu zählen</translation>
    </message>
    <message>
        <source>Switch: the new site becomes production</source>
        <translation>Umschalten: Die neue Site wird Produktion</translation>
    </message>
    <message>
        <source>Ask production&apos;s address whether the new site answers</source>
        <translation>Unter der Adresse der Produktion fragen, ob die neue Site antwortet</translation>
    </message>
    <message>
        <source>Begin the agreed time, start the new site&apos;s jobs</source>
        <translation>Die vereinbarte Zeit beginnen, die Jobs der neuen Site starten</translation>
    </message>
    <message>
        <source>Check that it may go back</source>
        <translation>Prüfen, dass zurückgekehrt werden darf</translation>
    </message>
    <message>
        <source>Note that the attempt is cancelled</source>
        <translation>Vermerken, dass der Versuch abgebrochen wird</translation>
    </message>
    <message>
        <source>Freeze the new site</source>
        <translation>Die neue Site einfrieren</translation>
    </message>
    <message>
        <source>Dump the new site</source>
        <translation>Die Daten der neuen Site sichern</translation>
    </message>
    <message>
        <source>Prove that the former production is as it was frozen</source>
        <translation>Nachweisen, dass die bisherige Produktion ist, wie sie eingefroren wurde</translation>
    </message>
    <message>
        <source>List the changes that will be lost</source>
        <translation>Die Änderungen auflisten, die verloren gehen</translation>
    </message>
    <message>
        <source>Switch back: the former production serves again</source>
        <translation>Zurückschalten: Die bisherige Produktion ist wieder für die Benutzer da</translation>
    </message>
    <message>
        <source>Start its jobs again</source>
        <translation>Ihre Jobs wieder starten</translation>
    </message>
    <message>
        <source>Make the preview neutral again</source>
        <translation>Die Vorschau wieder neutral machen</translation>
    </message>
    <message>
        <source>Point the preview link to it</source>
        <translation>Den Link preview auf sie richten</translation>
    </message>
    <message>
        <source>Note that the attempt was cancelled</source>
        <translation>Vermerken, dass der Versuch abgebrochen wurde</translation>
    </message>
    <message>
        <source>Check that it may stay</source>
        <translation>Prüfen, dass sie bleiben darf</translation>
    </message>
    <message>
        <source>Note that the new version stays</source>
        <translation>Vermerken, dass die neue Version bleibt</translation>
    </message>
    <message>
        <source>Stop the former production&apos;s jobs</source>
        <translation>Die Jobs der bisherigen Produktion anhalten</translation>
    </message>
    <message>
        <source>Move cron jobs and snapshots to the new production</source>
        <translation>Cron-Einträge und Snapshots auf die neue Produktion umstellen</translation>
    </message>
    <message>
        <source>Mark the release notes as released</source>
        <translation>Die Release Notes als veröffentlicht kennzeichnen</translation>
    </message>
    <message>
        <source>Note the day of retirement and the new production</source>
        <translation>Den Tag der Stilllegung und die neue Produktion vermerken</translation>
    </message>
    <message>
        <source>Check that it may be the preview again</source>
        <translation>Prüfen, ob es wieder die Vorschau sein darf</translation>
    </message>
    <message>
        <source>Make it neutral: no mail, no jobs</source>
        <translation>Neutral machen: keine E-Mail, keine Aufträge</translation>
    </message>
    <message>
        <source>Start what serves it</source>
        <translation>Starten, was es bedient</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>step, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Sonst</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>%1: %2</source>
        <comment>what was checked, what was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking the server what this needs...</source>
        <translation>Der Server wird gefragt, was dies braucht ...</translation>
    </message>
</context>
<context>
    <name>SurveyText</name>
    <message>
        <source>Part of a longer word</source>
        <translation>Teil eines längeren Wortes</translation>
    </message>
    <message>
        <source>Part of an address</source>
        <translation>Teil einer Adresse</translation>
    </message>
    <message>
        <source>In a binary file</source>
        <translation>In einer Binärdatei</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is too large to look into</source>
        <translation>Die Datei ist zu groß zum Hineinsehen</translation>
    </message>
    <message>
        <source>Python environment: made anew</source>
        <translation>Python-Umgebung: wird neu angelegt</translation>
    </message>
    <message>
        <source>Socket of a running program</source>
        <translation>Socket eines laufenden Programms</translation>
    </message>
    <message>
        <source>Process number of a running program</source>
        <translation>Prozessnummer eines laufenden Programms</translation>
    </message>
    <message>
        <source>Production&apos;s logs</source>
        <translation>Protokolle der Produktion</translation>
    </message>
    <message>
        <source>Cache: fills again by itself</source>
        <translation>Cache: füllt sich von selbst wieder</translation>
    </message>
    <message>
        <source>Snapshot: the synchronisation brings a fresh one</source>
        <translation>Snapshot: das Synchronisieren bringt einen frischen</translation>
    </message>
    <message>
        <source>Lock of a running program</source>
        <translation>Sperre eines laufenden Programms</translation>
    </message>
    <message>
        <source>Media: the synchronisation brings them</source>
        <translation>Medien: das Synchronisieren bringt sie</translation>
    </message>
    <message>
        <source>Production&apos;s database file</source>
        <translation>Datenbankdatei der Produktion</translation>
    </message>
    <message>
        <source>Vhost</source>
        <translation>Vhost</translation>
    </message>
    <message>
        <source>Job of the site</source>
        <translation>Job der Site</translation>
    </message>
    <message>
        <source>Cron entry</source>
        <translation>Cron-Eintrag</translation>
    </message>
    <message>
        <source>Log rotation</source>
        <translation>Log-Rotation</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Log directory</source>
        <translation>Protokollverzeichnis</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Your account may create it.</source>
        <translation>Ihr Konto darf sie anlegen.</translation>
    </message>
    <message>
        <source>It is created through sudo.</source>
        <translation>Sie wird über sudo angelegt.</translation>
    </message>
    <message>
        <source>A database administrator&apos;s password is needed.</source>
        <translation>Das Passwort eines Datenbankadministrators wird gebraucht.</translation>
    </message>
    <message>
        <source>Production&apos;s own database user may create it.</source>
        <translation>Der eigene Datenbankbenutzer der Produktion darf sie anlegen.</translation>
    </message>
    <message>
        <source>The administrator&apos;s script creates it.</source>
        <translation>Das Skript des Administrators legt sie an.</translation>
    </message>
    <message>
        <source>It can&apos;t be created.</source>
        <translation>Sie kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>As in production</source>
        <translation>Wie in der Produktion</translation>
    </message>
    <message>
        <source>The newest of the same packages</source>
        <translation>Die neuesten derselben Pakete</translation>
    </message>
    <message>
        <source>From the repositories</source>
        <translation>Aus den Repositorys</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Python environment</source>
        <translation>Python-Umgebung</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Nothing of it is there yet.</source>
        <translation>Noch ist nichts davon da.</translation>
    </message>
    <message>
        <source>An earlier set-up began it: what is done already is left as it is.</source>
        <translation>Eine frühere Einrichtung hat sie begonnen: Was schon getan ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Somebody began it by hand: what is there stays, and what is missing is made.</source>
        <translation>Jemand hat sie von Hand begonnen: Was da ist, bleibt, und was fehlt, wird gemacht.</translation>
    </message>
    <message>
        <source>The preview&apos;s vhost is there and fits.</source>
        <translation>Der Vhost der Vorschau ist da und passt.</translation>
    </message>
    <message>
        <source>The preview&apos;s vhost is there and is completed.</source>
        <translation>Der Vhost der Vorschau ist da und wird ergänzt.</translation>
    </message>
    <message>
        <source>The preview gets a vhost.</source>
        <translation>Die Vorschau bekommt einen Vhost.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>SyncCell</name>
    <message>
        <source>%1, %2</source>
        <comment>age, outcome</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>Begonnen %1</translation>
    </message>
    <message>
        <source>last night: %1</source>
        <translation>letzte Nacht: %1</translation>
    </message>
    <message>
        <source>held tonight</source>
        <translation>heute Nacht ausgelassen</translation>
    </message>
</context>
<context>
    <name>SyncNotices</name>
    <message>
        <source>%1 on %2 needs your decision</source>
        <translation>%1 auf %2 braucht Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation>Die Produktion wurde nicht berührt.</translation>
    </message>
    <message>
        <source>Nightly synchronisation of %1: %2</source>
        <comment>site, problem</comment>
        <translation>Nächtliches Synchronisieren von %1: %2</translation>
    </message>
    <message>
        <source>Undo in %1</source>
        <translation>In %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Rehearsal for %1</source>
        <translation>Probelauf für %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>operation, site</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>operation, site</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 on %2 needs the administrator</source>
        <translation>%1 auf %2 braucht den Administrator</translation>
    </message>
    <message>
        <source>%1: finished in %2</source>
        <comment>operation and site, duration</comment>
        <translation>%1: fertig in %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation and site, state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SyncTrend</name>
    <message>
        <source>last %1 runs: %2 to %3</source>
        <translation>letzte %1 Läufe: %2 bis %3</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>duration</comment>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>last %1 runs</source>
        <translation>letzte %1 Läufe</translation>
    </message>
    <message>
        <source>%1 not synchronised</source>
        <translation>%1 nicht synchronisiert</translation>
    </message>
    <message>
        <source>1 run, %1</source>
        <comment>duration</comment>
        <translation>1 Lauf, %1</translation>
    </message>
    <message>
        <source>1 run, not synchronised</source>
        <translation>1 Lauf, nicht synchronisiert</translation>
    </message>
</context>
<context>
    <name>SynchroniseDraft</name>
    <message>
        <source>Synchronise %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
</context>
<context>
    <name>SynchroniseRefusal</name>
    <message>
        <source>This series has no preview: no link named preview leads to a site.</source>
        <translation>Diese Reihe hat keine Vorschau: Kein Link namens preview führt zu einer Site.</translation>
    </message>
    <message>
        <source>This series has no production to read from.</source>
        <translation>Diese Reihe hat keine Produktion, die gelesen werden könnte.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation>In dieser Reihe läuft ein Job von %1.</translation>
    </message>
</context>
<context>
    <name>SynchroniseResultPage</name>
    <message>
        <source>Saved: not nightly any more</source>
        <translation>Gespeichert: nicht mehr jede Nacht</translation>
    </message>
    <message>
        <source>Saved: every night at %1</source>
        <translation>Gespeichert: jede Nacht um %1</translation>
    </message>
    <message>
        <source>First: %1.</source>
        <translation>Zuerst: %1.</translation>
    </message>
    <message>
        <source>It runs on the server, whether or not this computer is on. How each night went is shown in the table of sites.</source>
        <translation>Es läuft auf dem Server, ob dieser Rechner an ist oder nicht. Wie jede Nacht verlief, steht in der Tabelle der Sites.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Saved: every night at %1, next %2.</source>
        <translation>Gespeichert: jede Nacht um %1, als Nächstes %2.</translation>
    </message>
</context>
<context>
    <name>SynchroniseWizard</name>
    <message>
        <source>Synchronise %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
</context>
<context>
    <name>SyncsPage</name>
    <message>
        <source>Last synchronisations</source>
        <translation>Letzte Synchronisierungen</translation>
    </message>
    <message>
        <source>No site is chosen</source>
        <translation>Keine Site ist gewählt</translation>
    </message>
    <message>
        <source>No synchronisation yet</source>
        <translation>Noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Choose a site to see how its synchronisations went.</source>
        <translation>Wählen Sie eine Site, um zu sehen, wie ihre Synchronisierungen gingen.</translation>
    </message>
    <message>
        <source>After the first one, this page shows how long each took and how it ended.</source>
        <translation>Nach dem ersten Mal zeigt diese Seite, wie lange jedes Synchronisieren dauerte und wie es endete.</translation>
    </message>
    <message>
        <source>Usually %1 (dashed line), the median of those that brought production&apos;s data over.</source>
        <translation>Sonst %1 (gestrichelte Linie), der Median derer, die die Daten der Produktion herübergebracht haben.</translation>
    </message>
    <message>
        <source>None of these runs brought production&apos;s data over.</source>
        <translation>Keiner dieser Läufe hat die Daten der Produktion herübergebracht.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase, duration</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation>Nicht synchronisiert</translation>
    </message>
</context>
<context>
    <name>TablesModel</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>only in the preview</source>
        <translation>nur in der Vorschau</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The restore script leaves it out on purpose.</source>
        <translation>Das Restore-Skript lässt sie mit Absicht aus.</translation>
    </message>
    <message>
        <source>%L1 rows could not be saved; the log names them.</source>
        <translation>%L1 Zeilen konnten nicht gespeichert werden; das Protokoll nennt sie.</translation>
    </message>
    <message>
        <source>%1: %2 dumped, %3 loaded, difference %4</source>
        <translation>%1: %2 gesichert, %3 geladen, Abweichung %4</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Dumped</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
</context>
<context>
    <name>TypedName</name>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>Tippen Sie zur Bestätigung %1:</translation>
    </message>
    <message>
        <source>This is not %1.</source>
        <translation>Das ist nicht %1.</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>What differs in the result</source>
        <translation>Was im Ergebnis anders ist</translation>
    </message>
    <message>
        <source>What is shown of the version</source>
        <translation>Was von der Fassung gezeigt wird</translation>
    </message>
    <message>
        <source>Put this version&apos;s text into the result; Ctrl+Z takes that back</source>
        <translation>Den Text dieser Fassung in das Ergebnis setzen; Strg+Z nimmt das zurück</translation>
    </message>
    <message>
        <source>Text of the earlier version</source>
        <translation>Text der früheren Fassung</translation>
    </message>
    <message>
        <source>No earlier versions yet. Each change of the script keeps the text before it here.</source>
        <translation>Noch keine früheren Fassungen. Jede Änderung des Skripts bewahrt hier den Text davor auf.</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>Der Server wird gefragt ...</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts ist verschieden.</translation>
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
<context>
    <name>WhenPage</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Every night at</source>
        <translation>Jede Nacht um</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Now, every night while a release is prepared, or both.</source>
        <translation>Jetzt, jede Nacht, solange ein Release vorbereitet wird, oder beides.</translation>
    </message>
    <message>
        <source>Time of the night, on the server&apos;s clock</source>
        <translation>Uhrzeit in der Nacht, nach der Uhr des Servers</translation>
    </message>
    <message>
        <source>server time</source>
        <translation>Serverzeit</translation>
    </message>
    <message>
        <source>server time (%1)</source>
        <translation>Serverzeit (%1)</translation>
    </message>
    <message>
        <source>For testers who need their data another day. The nights after it run again.</source>
        <translation>Für Tester, die ihre Daten noch einen Tag brauchen. Die Nächte danach laufen wieder.</translation>
    </message>
    <message>
        <source>Replace it by a call of this synchronisation; the present one is kept beside it</source>
        <translation>Durch einen Aufruf dieser Synchronisierung ersetzen; das jetzige bleibt daneben liegen</translation>
    </message>
    <message>
        <source>Write it as a call of this synchronisation</source>
        <translation>Als Aufruf dieser Synchronisierung schreiben</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>Ohne auskommen</translation>
    </message>
    <message>
        <source>Set to %1 by %2.</source>
        <translation>Auf %1 gesetzt von %2.</translation>
    </message>
    <message>
        <source>%1 holds the night of %2.</source>
        <translation>%1 lässt die Nacht vom %2 aus.</translation>
    </message>
    <message>
        <source>%1 has no initdb_from_prod.sh for who works in a shell.</source>
        <translation>%1 hat kein initdb_from_prod.sh für die Arbeit in einer Shell.</translation>
    </message>
    <message>
        <source>%1 of %2 is a call of this synchronisation already.</source>
        <translation>%1 von %2 ist schon ein Aufruf dieser Synchronisierung.</translation>
    </message>
    <message>
        <source>%1 of %2 is written by hand. Who calls it in a shell gets what it does, not what is checked here.</source>
        <translation>%1 von %2 ist von Hand geschrieben. Wer es in einer Shell aufruft, bekommt, was es tut, nicht was hier geprüft wird.</translation>
    </message>
    <message>
        <source>Leave out the next night (%1)</source>
        <translation>Die nächste Nacht auslassen (%1)</translation>
    </message>
    <message>
        <source>Next start: %1</source>
        <translation>Nächster Start: %1</translation>
    </message>
    <message>
        <source>The nightly synchronisation is taken back; nothing is overwritten.</source>
        <translation>Die nächtliche Synchronisierung wird zurückgenommen; nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Choose when it runs.</source>
        <translation>Wählen Sie, wann es läuft.</translation>
    </message>
    <message>
        <source>The nightly synchronisation is taken back.</source>
        <translation>Die nächtliche Synchronisierung wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing is overwritten now.</source>
        <translation>Jetzt wird nichts überschrieben.</translation>
    </message>
</context>
</TS>
