// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/SiteName.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSiteName : public QObject
{
    Q_OBJECT

private slots:
    void neutralNamesAreAccepted_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"mdg1"_s, u"a"_s, u"welfare2026"_s, u"a"_s.repeated(31), u"preview2"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void neutralNamesAreAccepted()
    {
        QFETCH(QString, name);
        const auto parsed = SiteName::parse(name);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->text(), name);
    }

    void wordsOfTheLifeCycleAreReserved_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"preview"_s, u"prod"_s, u"production"_s, u"old"_s, u"new"_s, u"testing"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void wordsOfTheLifeCycleAreReserved()
    {
        QFETCH(QString, name);
        QCOMPARE(SiteName::parse(name).error(), (Error{Error::Code::ReservedSiteName, name}));
    }

    void whatCannotBeADirectoryOfASiteIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names{u""_s,          u"1mdg"_s,           u"Mdg1"_s,       u"mdg-1"_s,
                                u"mdg 1"_s,     u"../mdg"_s,         u"mdg1\n"_s,     u"mdg1\u202e"_s,
                                u"\u00e9lan"_s, u"a"_s.repeated(32), u"<b>mdg</b>"_s, u"mdg1/"_s};
        for (const QString &name : names)
            QTest::addRow("%s", qPrintable(u'"' + name.toHtmlEscaped() + u'"')) << name;
    }
    void whatCannotBeADirectoryOfASiteIsRefused()
    {
        QFETCH(QString, name);
        QCOMPARE(SiteName::parse(name).error(), (Error{Error::Code::InvalidSiteName, name}));
    }
};

QTEST_GUILESS_MAIN(TestSiteName)
#include "TestSiteName.moc"
