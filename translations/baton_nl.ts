<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>Attendant</name>
    <message>
        <source>The key of %1 (%2, port %3) is not known yet.
  type         %4
  fingerprint  %5
Compare it with what this command prints on the server:
  %6
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks: %2 </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the server&apos;s fingerprint, or &quot;yes&quot; once you have compared it: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a password or passphrase, and there is no terminal to ask on. Use an agent, or a key without passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 was not accepted. It is %2 %3. If that is what the server shows, add the server with --fingerprint %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file for %1: %2 %3 (%4:%5). The server shows: %6 %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, &quot;baton server trust %1 --fingerprint SHA256:...&quot; takes it in place of the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry of %1 accepts only %2. The server shows: %3 %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Hands production from one Lino site to the next, and back.
The window is lino-baton; both see the same servers and jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 command line not right, 3 refused by a guardrail, 4 not connected or not authenticated, 5 the job that was followed did not succeed, 130 detached with Ctrl+C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that Baton looks after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written whole to standard output: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command or option &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FleetCommand</name>
    <message>
        <source>There is no server named &quot;%1&quot;. &quot;baton server list&quot; shows those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no series named &quot;%2&quot;, or more than one: use the series&apos; id then. &quot;baton status %1&quot; shows them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobCommand</name>
    <message>
        <source>No server that answered has a job &quot;%1&quot;. &quot;baton jobs&quot; shows those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no servers yet, so there is no job &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost; the job goes on there. Connecting again...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job continues on %1. To see it again: baton log %1/%2 -f</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsCommand</name>
    <message>
        <source>List the jobs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many of each server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogCommand</name>
    <message>
        <source>Print the log of a job, or a file of a site: raw bytes where it is piped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOB, SERVER/JOB, or a site&apos;s file, e.g. practice/mdg2:lino.log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with what comes; Ctrl+C ends looking, never the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First byte; of a file also negative: that many bytes from its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job&apos;s log is read from its beginning: --from can&apos;t be negative here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a job, or a site&apos;s file as SERVER/SITE:FILE, for example practice/mdg2:lino.log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n site(s) named &quot;%2&quot;. Use SERVER/SERIES/SITE:FILE with the series&apos; id where there are several.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was replaced; it begins again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeCommand</name>
    <message>
        <source>A hosting server on this computer to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lives, instead of the usual place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database of its sites; at first sqlite3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many servers; at first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build it where needed, start it, and add it to the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether it runs, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what it started; its sites stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring its sites back to their first state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs on %2, port %3; its sites answer at %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no practice server. &quot;baton practice start&quot; makes one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunScriptCommand</name>
    <message>
        <source>Run the preview site&apos;s own sync script as a job on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series; its preview is overwritten with production&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the script in the preview site, e.g. initdb_from_prod.sh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its log until it ends; Ctrl+C detaches and the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the started job as JSON, on one line, before its log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the series as SERVER/SERIES, for example practice/mdg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 To see it: baton log %2/%3 -f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (exit status %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (signal %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not touched. The preview may be incomplete: run the script again once the cause in the log is mended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerAddCommand</name>
    <message>
        <source>Add a server: what &quot;ssh HOST&quot; reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is called here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias or host name, as after &quot;ssh&quot;; without it the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port, where the SSH configuration does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User, where the SSH configuration does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites root; may be repeated; without it they are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory with the web server&apos;s configurations; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA256:... of the only key to accept, without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1, not connected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Added %1: %n site(s) found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Where the server&apos;s administrator confirms the new key, add it with --no-connect, then take the key with &quot;baton server trust %1 --fingerprint SHA256:...&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerListCommand</name>
    <message>
        <source>List the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerRemoveCommand</name>
    <message>
        <source>Forget a server; what runs on it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgot %1. Nothing was changed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerTestCommand</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network (TCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerTrustCommand</name>
    <message>
        <source>Take a server&apos;s new host key in place of the known one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA256:... of the new key, as the server&apos;s administrator told you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no SHA256 fingerprint. On the server, &quot;ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub&quot; prints one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %2 of %1 was not known before and is accepted from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the key that is on file, %2, and not %3. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %2 of %1 is on file already. Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %2 of %1 is accepted from now on, in place of the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of known keys was not changed: &quot;ssh&quot; itself goes on refusing the new key until you run:
  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the key %2, and not %3. Somebody may stand between you and the server. Nothing was sent to it and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>%1, %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every site with its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this server or series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON (docs/json.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask the sites&apos; addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No servers yet. &quot;baton server add NAME&quot; adds one, &quot;baton practice start&quot; makes one to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not reached; seen %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lino</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopCommand</name>
    <message>
        <source>Stop a job on its server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOB or SERVER/JOB, as &quot;baton jobs&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had ended by itself before it could be stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
