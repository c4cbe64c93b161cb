# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os

import support
from test_attempt_lost import USERS, Reported, ticket

from baton_server import attempt_lostfiles, paths


class Media(Reported):
    """What came to the media, with every trick that the web server's user may play."""

    def change_media(self):
        media = self.site + "/media/"
        self.write(media + "uploads/new/deep.txt", "deep")
        self.write(media + "uploads/a.txt", "longer")
        os.unlink(media + "uploads/b c.txt")
        os.symlink("/etc", media + "uploads/etc")
        os.symlink("/etc/passwd", media + "uploads/passwd")
        os.mkfifo(media + "uploads/fifo")

    def test_what_came_and_changed_is_copied_and_links_are_only_named(self):
        report = self.compare({"users_user": USERS}, {"users_user": USERS})
        media = report["media"]
        self.assertEqual({(one["path"], one["change"]) for one in media["files"]}, {("uploads/new/deep.txt", "added"), ("uploads/a.txt", "changed"), ("uploads/b c.txt", "removed"),
                                                                                   ("uploads/etc", "added"), ("uploads/passwd", "added")})
        self.assertEqual((media["added"], media["changed"], media["removed"], media["kept"]), (3, 1, 1, self.place + "/lost/media"))
        kept = sorted(os.path.relpath(os.path.join(at, name), media["kept"]) for at, _, names in os.walk(media["kept"]) for name in names)
        self.assertEqual(kept, ["uploads/a.txt", "uploads/new/deep.txt"])
        self.assertIn("a link", self.said["warnings"][0])

    def test_without_room_they_are_listed_only(self):
        before = attempt_lostfiles.LEAST
        attempt_lostfiles.LEAST = 1 << 60
        self.addCleanup(setattr, attempt_lostfiles, "LEAST", before)
        report = self.compare({"users_user": USERS}, {"users_user": USERS})
        self.assertEqual((report["media"]["kept"], len(report["media"]["files"])), ("", 5))
        self.assertIn("no room", self.said["warnings"][0])

    def held(self):
        return os.path.exists(paths.in_state("series", self.series, "hold.json"))

    def nightly(self):
        paths.write_json(paths.in_state("series", self.series, "nightly.json"), {"at": "02:30"})

    def test_media_that_are_only_in_the_new_site_are_not_removed_by_the_next_night(self):
        self.nightly()
        report = self.compare({"users_user": USERS}, {"users_user": USERS})
        self.assertEqual((report["media"]["missing"], self.held()), (0, False))
        self.addCleanup(setattr, attempt_lostfiles, "LEAST", attempt_lostfiles.LEAST)
        attempt_lostfiles.LEAST = 1 << 60
        self.job += "1"
        os.mkdir(self.job)
        self.assertEqual(self.act("attempt-lost", run="another"), 0)
        self.assertEqual((self.lost()["media"]["missing"], self.held(), "left out" in self.output), (4, True, True))

    def test_one_file_that_cannot_be_copied_takes_away_neither_the_others_nor_the_list_of_rows(self):
        self.nightly()
        deep = self.site + "/media/uploads"
        while len(deep) < 3800:
            deep += "/" + "d" * 200
        os.makedirs(deep)
        self.change_media = lambda: self.write(deep + "/" + "f" * (4070 - len(deep)), "a user's own")
        report = self.compare({"users_user": USERS, "tickets_ticket": []}, {"users_user": USERS, "tickets_ticket": [ticket(1)]})
        media = report["media"]
        self.assertEqual((report["rows"], media["added"], media["missing"], self.held()), (1, 1, 1, True))

    def test_a_disk_that_fills_up_while_media_are_copied_leaves_room_for_the_list_of_rows(self):
        self.nightly()
        def full(site, path, target):
            os.makedirs(target, exist_ok=True)
            raise OSError(28, "No space left on device")
        self.addCleanup(setattr, attempt_lostfiles, "copied", attempt_lostfiles.copied)
        attempt_lostfiles.copied = full
        report = self.compare({"users_user": USERS, "tickets_ticket": []}, {"users_user": USERS, "tickets_ticket": [ticket(1)]})
        self.assertEqual((report["rows"], report["media"]["kept"], self.held(), os.path.exists(self.place + "/lost/media")), (1, "", True, False))


if __name__ == "__main__":
    support.main()
