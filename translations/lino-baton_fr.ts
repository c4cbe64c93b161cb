<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>ActivityPage</name>
    <message>
        <source>Jobs of this series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddServerDialog</name>
    <message>
        <source>Add server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you type after &quot;ssh&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s address or alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name shown for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hown as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in your SSH configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites &amp;directories:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories that hold sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by itself; several with blanks between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Web server&apos;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories of the web server&apos;s site configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>The window with the Lino sites of all servers. &quot;baton&quot; is its command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the practice server, and show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;lino-baton --help&quot; shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTestList</name>
    <message>
        <source>Test of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
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
        <source>Baton&apos;s helper</source>
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
</context>
<context>
    <name>DetailsBox</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The name of %1 is not known to this computer&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a typing error in the server&apos;s address, and whether this computer is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and whether the SSH service runs on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself. Jobs on the server go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, a firewall, or the server&apos;s load, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered something that is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. Should it come back, report it together with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jump host on the way to %1 could not be passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the same with ssh in a terminal, and look at ProxyJump in your SSH configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is not known yet, so nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again and compare the fingerprint with the one that the server shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator whether the key was replaced before you connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is marked as revoked. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for its new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that the key of %1 is the right one, since a list of known keys can&apos;t be read without doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the line of known_hosts that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not let you in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name and the key: what &quot;ssh&quot; accepts in a terminal works here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your certificate for %1 is expired or not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new certificate from whoever signs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH agent did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock or restart the agent, or name a key file for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private key for %1 can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s path, its permissions and its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton&apos;s helper can&apos;t run on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server needs Python 3.7 or newer and a home directory that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command on %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what it printed last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not permit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that your account is a member of the group that owns the sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to see what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job or maintainer works on this series on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended, or ask who holds it; the details name the holder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused before anything began on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the details name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too much to do at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the values is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be the name of a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use small letters and digits, beginning with a letter, for example mdg4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name says what a site is used for, which changes later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a neutral name, for example mdg4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be written. What it held before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the place that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is damaged and was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details name the copy that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already one of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keyring that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be asked each time; nothing is written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or type the password each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed on the server; production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows another key than the one it is known by. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the previous one (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital and small letters must agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what is sought as a regular expression (PCRE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>No servers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hosting server that you reach with ssh, or start a practice server on this computer: real Lino sites that nobody depends on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it on a practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of your SSH configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in your SSH configuration:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthWatch</name>
    <message>
        <source>Name not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate signed by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirected without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostKeyDialog</name>
    <message>
        <source>First connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not been connected to from here before. Nothing but its key was asked for: no password, no agent. Compare the key with the one that the server itself shows, then accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows another key than the one that is known. Somebody may stand between you and the server, or the server was installed anew. Nothing was sent to it and nothing runs. Jobs that run on the server go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that %1 shows is marked as revoked in your list of known keys. Nothing was sent to it and nothing runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your list of known keys can&apos;t be read without doubt, so it is not certain that this is the key of %1. Nothing was sent to it and nothing runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the key that the server shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown by the server now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command, run on the server itself, prints its fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to run on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA256:... as the server printed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the fingerprint to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it here to compare:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal: this is the server&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different! Do not accept this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server&apos;s entry accepts only this key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint that the entry accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator for its new key. A revoked key can&apos;t be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Where the server is in the list, the new key can be taken once it connects from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: ask the server&apos;s administrator, over another way than this network, whether the key was replaced and what its fingerprint is. Only if it was, type that fingerprint below: the new key then takes the place of the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New fingerprint, as the server&apos;s administrator told you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste the new fingerprint, as the server&apos;s administrator told you:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list of known keys keeps the old key: &quot;ssh&quot; in a terminal goes on refusing the new one until you run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to run on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the old key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobDetails</name>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: the server ends its processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1 by %2, on %3 in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached now. The job goes on there; this is how it stood when it was last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet since %1 (server time), process not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPane</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet. Synchronising a preview starts one; it goes on here when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ended by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: exit status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not synchronised and may be half restored. Production was not touched. The log says where it failed; the next synchronisation overwrites what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may be half restored until the next synchronisation. Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says it runs, but its process is gone (a restart, or it was killed). %1 may be half restored. Production was not touched. Synchronise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was restored into %1 differs from what was dumped. Production was not touched. Look at the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done: %1 and production are as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping now leaves %1 half restored until the next synchronisation. Production is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Running when last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
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
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogDelegate</name>
    <message>
        <source>Show all %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new file begins here: the server put the earlier one away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 long; press Enter to show all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase %1 begins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>Log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Went on from the other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest lines in sight (End); scrolling up leaves this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next error (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this log (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest lines and follow them (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server put this file away and began a new one; a line across the log marks where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again; the log goes on from the byte where it was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is lost. What runs on the server goes on; the log continues here once the server is reached again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This log can&apos;t be read on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no error in this log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error further down; this is the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first part was copied; use &quot;Save as...&quot; for the whole log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was not saved to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %L1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongLineDialog</name>
    <message>
        <source>The whole line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shown in pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is not in the list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Lino Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lino Baton %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands production of Lino sites from one site to the next, and back.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring production&apos;s data into the preview with the site&apos;s own script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 servers connected, %3 sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job runs on the servers; it goes on when this window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs run on the servers; they go on when this window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 job continues on the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jobs continue on the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Lino Baton again to see where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hosting server that you reach with ssh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all servers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chosen site&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sites by name, state, server, address or version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs and log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs or log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManageServersDialog</name>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add server...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the server on this computer. Its sites and jobs stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a server out forgets it and its passwords on this computer only. Its sites and jobs stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingDisplay</name>
    <message>
        <source>The window needs a display, and there is none here. Without one use the command line: &quot;baton --help&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From production %1 to preview %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhaseOutlineModel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Phase %1, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeDialog</name>
    <message>
        <source>Practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hosting server with two real Lino sites starts on this computer. The first start builds the sites and takes a few minutes; later ones take seconds. Nothing outside of this computer is reached but the packages&apos; download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice server did not start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 server time (%2), %3 here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of a key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last answer was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 is locked with a passphrase. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants to know this of %2, at %3:%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Tell me when a job has ended while the window is not in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the servers every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask the servers every:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; began %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (says Django)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (says settings.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
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
        <source>Python</source>
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
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Django</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteHealth</name>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate: %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>answer, age</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteLogsPage</name>
    <message>
        <source>Logs of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, written %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site has no logs that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitesModel</name>
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
        <source>Lino version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the site stands in its life cycle: what the links on the server say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s directory and its application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where users reach it; a double click opens the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of Lino in the site&apos;s own environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When production&apos;s data was last brought into it, and how that ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the last synchronisations took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upgrade attempt that this site takes part in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its address answers from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space on the site&apos;s file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s engine and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosting server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the server was last asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, seen %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, synchronising %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last job: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>age, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, Lino %3, Python %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the cache: the server has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>site, column, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last sync %1 %2</source>
        <comment>outcome, age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached, tried again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Lino site found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
From the cache: the address has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitesView</name>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: its process is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SynchroniseDialog</name>
    <message>
        <source>This series has no preview: no link named preview leads to a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series has no production to read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no script initdb_from_prod.sh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job of %1 runs in this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise %1 - %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>site name, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version: %1 %2, Lino %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in %1&apos;s database and media files is replaced. Whoever is signed in to %1 has to sign in again. The job runs on the server: it goes on when this computer is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting on the server...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <source>Another site&apos;s name stands in its files. Change it before this site is used: a restore could reach the wrong site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore2preview.py is older than the tables of the dump: tables that were added or split since would not be restored. Compare it with restore.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no log directory, so Lino&apos;s messages go to the system&apos;s journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server&apos;s user may write here, so a compromised site could change the links. Take that permission away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not read it, so what is shown is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shares its Python environment with another site: an upgrade of one changes the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads back to itself. Make it lead to the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads to nothing. Make it lead to a site, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be a link is a file or directory, so production can&apos;t be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both links lead to the same site: a switch stopped half-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads out of the sites&apos; directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full. Make room before the next synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
