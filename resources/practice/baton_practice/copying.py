# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copying built sites to another place: environments by hard links, what a site writes by copies."""
import os
import shutil
import stat
import subprocess
import time

TEXT_LIMIT = 4 << 20


def clone_environment(source, target, old_prefix, new_prefix=None):
    """A virtual environment at a new path. Files are hard links, except those that name their place or that Django rewrites in place."""
    os.makedirs(os.path.dirname(target), exist_ok=True)
    linked = subprocess.run(["cp", "-al", source, target], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if linked.returncode:
        shutil.rmtree(target, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", source, target], check=True)
    packages = os.path.join(target, "lib")
    for folder, _folders, files in os.walk(packages):
        if os.path.basename(folder) == "migrations":
            for name in files:
                own(os.path.join(folder, name))
    replace_in_folder(os.path.join(target, "bin"), old_prefix, new_prefix or target)
    replace_in_file(os.path.join(target, "pyvenv.cfg"), old_prefix, new_prefix or target)


def own(path):
    """Gives a hard-linked file a content of its own."""
    if not os.path.islink(path):
        shutil.copy2(path, path + ".own~")
        os.replace(path + ".own~", path)


def copy_tree(source, target, old_prefix, new_prefix):
    """Copies everything but the sites' environments, and corrects the paths in its texts. The prefixes are directories."""
    subprocess.run(["cp", "-a", "--reflink=auto", source, target], check=True)
    replace_in_texts(target, old_prefix, new_prefix)


def copy_site(source, target, old_prefix, new_prefix):
    """A site's own files; the environment is for the caller."""
    os.makedirs(target)
    own_files = [os.path.join(source, name) for name in os.listdir(source) if name not in ("env", "nginx.sock")]
    subprocess.run(["cp", "-a", "--reflink=auto", "--target-directory=" + target] + own_files, check=True)
    replace_in_texts(target, old_prefix, new_prefix)


def replace_in_texts(directory, old, new):
    """In every text and symbolic link below a directory; of environments only their own scripts, and of databases nothing."""
    for folder, folders, files in os.walk(directory):
        for name in ("data", "lib", "static_root", "uploads"):
            if name in folders:
                folders.remove(name)
        for name in folders + files:
            replace_in_file(os.path.join(folder, name), old, new)


def replace_in_folder(folder, old, new):
    for name in os.listdir(folder):
        replace_in_file(os.path.join(folder, name), old, new)


def replace_in_file(path, old, new):
    """Replaces a path in a text, or in a symbolic link, by writing a new file, so that hard links of the old one keep theirs."""
    status = os.lstat(path)
    if stat.S_ISLNK(status.st_mode) and old in os.readlink(path):
        target = os.readlink(path).replace(old, new)
        os.unlink(path)
        os.symlink(target, path)
        return
    if not stat.S_ISREG(status.st_mode) or status.st_size > TEXT_LIMIT:
        return
    with open(path, "rb") as f:
        content = f.read()
    if old.encode() not in content or b"\0" in content:
        return
    with open(path + ".new~", "wb") as f:
        f.write(content.replace(old.encode(), new.encode()))
    shutil.copystat(path, path + ".new~")
    os.replace(path + ".new~", path)


def set_aside(path, parent):
    """Takes a tree away at once, by a rename; `sweep` deletes it."""
    if os.path.lexists(path):
        os.rename(path, os.path.join(parent, "old-%d-%d" % (os.getpid(), time.monotonic_ns())))


def sweep(parent):
    """Deletes what was set aside, in a process of its own: some disks need half a minute for 80,000 files."""
    old = [os.path.join(parent, name) for name in os.listdir(parent) if name.startswith("old-")]
    if old:
        subprocess.Popen(["nice", "rm", "-rf"] + old, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                         start_new_session=True, cwd="/").returncode = 0
