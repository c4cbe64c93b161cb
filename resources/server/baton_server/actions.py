# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The helper's own commands, which a plan names instead of a program. Each runs in a process of its own, forked by the runner.

A function takes (context, values of the plan's "with") and returns an exit status. What it prints is the job's log."""
import os
import sys
from importlib import import_module

from . import paths

DONE, REFUSED, DIFFERS = 0, 3, 5

ACTIONS = {
    "sync-guard": ("sync_guard", "sync_guard"),
    "clear-dump": ("sync_dump", "clear_dump"),
    "dump-made": ("sync_dump", "dump_made"),
    "dump": ("sync_dump", "dump"),
    "check-dump": ("sync_dump", "check_dump"),
    "mirror": ("sync_mirror", "mirror"),
    "restore-script": ("restorescript_steps", "restore_script"),
    "restore-script-fits": ("restorescript_steps", "restore_script_fits"),
    "restore-script-back": ("restorescript_steps", "restore_script_back"),
    "page-on": ("sync_page", "page_on"),
    "page-off": ("sync_page", "page_off"),
    "answers": ("sync_page", "answers"),
    "restore": ("sync_restore", "restore"),
    "static-made": ("sync_restore", "static_made"),
    "verify": ("sync_restore", "verify"),
    "setup-check": ("setup_check", "setup_check"),
    "setup-directory": ("setup_project", "setup_directory"),
    "setup-directory-made": ("setup_project", "setup_directory_made"),
    "setup-directory-away": ("setup_project", "setup_directory_away"),
    "setup-copy": ("setup_project", "setup_copy"),
    "setup-names": ("setup_names", "setup_names"),
    "setup-names-made": ("setup_names", "setup_names_made"),
    "setup-env": ("setup_env", "setup_env"),
    "setup-env-made": ("setup_env", "setup_env_made"),
    "setup-packages": ("setup_packages", "setup_packages"),
    "setup-settings": ("setup_settings", "setup_settings"),
    "setup-settings-made": ("setup_settings", "setup_settings_made"),
    "setup-neutral": ("setup_neutral", "setup_neutral"),
    "setup-notes": ("setup_notes", "setup_notes"),
    "setup-notes-away": ("setup_notes", "setup_notes_away"),
    "setup-database": ("setup_database", "setup_database"),
    "setup-database-made": ("setup_database", "setup_database_made"),
    "setup-database-away": ("setup_database", "setup_database_away"),
    "retire-check": ("retire", "retire_check"),
    "retire-snapshot": ("retire_snapshot", "retire_snapshot"),
    "retire-verify": ("retire_snapshot", "retire_verify"),
    "retire-vhost": ("retire_remove", "retire_vhost"),
    "retire-database": ("retire_remove", "retire_database"),
    "retire-directory": ("retire_remove", "retire_directory"),
    "setup-vhost": ("setup_web", "setup_vhost"),
    "setup-vhost-away": ("setup_web", "setup_vhost_away"),
    "adopt-check": ("adopt", "adopt_check"),
    "adopt-links": ("adopt", "adopt_links"),
    "adopt-links-away": ("adopt", "adopt_links_away"),
    "adopt-vhost": ("adopt", "adopt_vhost"),
    "adopt-vhost-back": ("adopt", "adopt_vhost_back"),
    "adopt-answers": ("adopt", "adopt_answers"),
    "setup-log": ("setup_log", "setup_log"),
    "setup-log-away": ("setup_log", "setup_log_away"),
    "setup-services": ("setup_services", "setup_services"),
    "setup-services-away": ("setup_services", "setup_services_away"),
    "retire-stop": ("retire_services", "retire_stop"),
    "retire-start": ("retire_services", "retire_start"),
    "retire-services": ("retire_services", "retire_services"),
    "setup-link": ("setup_link", "setup_link"),
    "setup-link-back": ("setup_link", "setup_link_back"),
    "attempt-check": ("attempt_check", "attempt_check"),
    "attempt-begin": ("attempt_begin", "attempt_begin"),
    "attempt-begin-back": ("attempt_begin", "attempt_begin_back"),
    "attempt-cancel-check": ("attempt_check", "attempt_cancel_check"),
    "attempt-cancel-begin": ("attempt_begin", "attempt_cancel_begin"),
    "attempt-cancel-begin-back": ("attempt_begin", "attempt_cancel_begin_back"),
    "attempt-keep-check": ("attempt_check", "attempt_keep_check"),
    "attempt-decide": ("attempt_end", "attempt_decide"),
    "attempt-end": ("attempt_end", "attempt_end"),
    "attempt-freeze": ("attempt_freeze", "attempt_freeze"),
    "attempt-thaw": ("attempt_freeze", "attempt_thaw"),
    "attempt-frozen": ("attempt_freeze", "attempt_frozen"),
    "attempt-itself": ("attempt_itself", "attempt_itself"),
    "attempt-neutral": ("attempt_itself", "attempt_neutral"),
    "attempt-warm": ("attempt_warm", "attempt_warm"),
    "attempt-programs": ("attempt_programs", "attempt_programs"),
    "attempt-former-stop": ("attempt_programs", "attempt_former_stop"),
    "attempt-switch": ("attempt_switch", "attempt_switch"),
    "attempt-switch-back": ("attempt_switch", "attempt_switch_back"),
    "attempt-return": ("attempt_switch", "attempt_return"),
    "attempt-preview-back": ("attempt_switch", "attempt_preview_back"),
    "attempt-return-back": ("attempt_switch", "attempt_return_back"),
    "attempt-run": ("attempt_run", "attempt_run"),
    "attempt-answers": ("attempt_answers", "attempt_answers"),
    "attempt-jobs": ("attempt_keep", "attempt_jobs"),
    "attempt-notes": ("attempt_keep", "attempt_notes"),
    "attempt-fingerprint": ("attempt_fingerprint", "attempt_fingerprint"),
    "attempt-identical": ("attempt_fingerprint", "attempt_identical"),
    "attempt-dump": ("attempt_dump", "attempt_dump"),
    "attempt-marks": ("attempt_marks", "attempt_marks"),
    "attempt-lost": ("attempt_lost", "attempt_lost"),
    "attempt-lost-back": ("attempt_lostback", "attempt_lost_back"),
    "recall-check": ("recall", "recall_check"),
    "recall-settings": ("recall", "recall_settings"),
    "recall-settings-back": ("recall", "recall_settings_back"),
    "recall-programs": ("recall", "recall_programs"),
    "recall-programs-away": ("recall", "recall_programs_away"),
}

# Of each action that changes what is root's: the function of (context, values) that says with which operations (rootops.py). It reads only.
PRIVILEGED = {
    "setup-vhost": ("setup_web", "operations"),
    "adopt-links": ("adopt", "links_operations"),
    "adopt-vhost": ("adopt", "vhost_operations"),
    "retire-vhost": ("retire_remove", "vhost_operations"),
    "retire-database": ("retire_remove", "database_operations"),
    "retire-directory": ("retire_remove", "directory_operations"),
    "setup-log": ("setup_log", "operations"),
    "setup-services": ("setup_services", "operations"),
    "retire-stop": ("retire_services", "stop_operations"),
    "retire-services": ("retire_remove", "services_operations"),
    "setup-database": ("setup_database", "operations"),
    "setup-database-away": ("setup_database", "away_operations"),
    "attempt-former-stop": ("attempt_programs", "former_stop_operations"),
    "attempt-jobs": ("attempt_keep", "jobs_operations"),
    "recall-programs": ("recall", "programs_operations"),
    "recall-programs-away": ("recall", "away_operations"),
}


def known(name):
    return isinstance(name, str) and name in ACTIONS


class Context:
    """What an action may know of its job. directory is the job's, cwd the command's; links, site and source are as the plan says them.

    chain: directories of the jobs that this one goes on with or reverts, newest first. rehearsal: nothing may be changed.
    secrets: passwords, which are never written, logged, or put into a command line or an environment. by: who ordered the job."""

    def __init__(self, directory, plan, step, cwd, run=None, chain=(), rehearsal=False, secrets=None, by=""):
        self.directory, self.plan, self.step, self.cwd = directory, plan, step, cwd
        self.job = os.path.basename(directory)
        self.run = run or self.job
        self.chain, self.rehearsal = tuple(chain), rehearsal
        self.secrets = secrets or {}
        self.by = by
        self.series, self.links, self.site = plan["series"], plan["links"], plan["site"]
        self.source = plan.get("source") or ""

    def report(self, values):
        """Adds to this step's report: warnings and sizes to those there are, anything else in place of what was said of it. Raises OSError."""
        path = os.path.join(self.directory, "report.%s.json" % self.step)
        known = paths.read_json(path) or {}
        made = dict(known, **values)
        if "warnings" in known and "warnings" in values:
            made["warnings"] = known["warnings"] + values["warnings"]
        if "sizes" in known and "sizes" in values:
            made["sizes"] = dict(known["sizes"], **values["sizes"])
        paths.write_json(path, made)

    def report_of(self, step):
        """What a step reported in this job, else in the newest job of the chain that has its report; {} where none has."""
        for directory in (self.directory,) + self.chain:
            found = paths.read_json(os.path.join(directory, "report.%s.json" % step))
            if found is not None:
                return found
        return {}


def leave_failure(directory, step, why):
    """Why that step failed, for whoever tells of its job. Raises OSError."""
    paths.write_json(os.path.join(directory, "failure.%s.json" % step), {"failure": paths.clean(why)})


def failure(directory, step):
    """One line of at most 500 characters that the failed step has left, or an empty text."""
    left = paths.read_json(os.path.join(directory, "failure.%s.json" % step))
    why = left.get("failure") if isinstance(left, dict) else None
    return " ".join(why.split())[:500] if isinstance(why, str) else ""


def perform(name, context, values):
    """The exit status of an action, in this process."""
    module, function = ACTIONS[name]
    status = getattr(import_module("baton_server." + module), function)(context, values)
    return DONE if status is None else int(status)


def run_and_exit(name, context, values):
    """Ends this (forked) process with the action's exit status; what it raises goes to the log and is status 1."""
    status = 1
    try:
        try:
            sys.stdin, sys.stdout, sys.stderr = (open(fd, mode, encoding="utf-8", errors="surrogateescape", buffering=1, closefd=False)
                                                 for fd, mode in ((0, "r"), (1, "w"), (2, "w")))
            status = perform(name, context, values)
        except SystemExit as end:
            if isinstance(end.code, str):
                print(end.code, file=sys.stderr)
            status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        except BaseException:
            import traceback
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status & 255)
