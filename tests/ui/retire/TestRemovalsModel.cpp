// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleSurvey.h"
#include "ui/retire/RemovalsModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRemovalsModel : public QObject
{
    Q_OBJECT
private slots:
    void everyRemovalIsARowWithItsSize()
    {
        RemovalsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const RetireSurvey survey = RetireSurvey::fromJson(SampleSurvey::retire()).value();
        model.setRemovals(survey.removes);
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.index(0, RemovalsModel::Kind).data().toString(), u"Vhost"_s);
        QCOMPARE(model.index(0, RemovalsModel::Place).data().toString(), u"/etc/nginx/sites-available/mdg1.conf"_s);
        QCOMPARE(model.index(0, RemovalsModel::Size).data().toString(), QString());
        QCOMPARE(model.index(0, RemovalsModel::Size).data(Qt::AccessibleTextRole).toString(), u"size not measured"_s);
        QCOMPARE(model.index(5, RemovalsModel::Place).data().toString(), u"PostgreSQL mdg1"_s);
        QVERIFY(!model.index(5, RemovalsModel::Size).data().toString().isEmpty());
        model.setRemovals({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatAServerSaysIsShownInert()
    {
        RemovalsModel model;
        model.setRemovals({{u"directory"_s, u"/srv/<b>a</b>\nb\u202e"_s, 1}, {u"odd"_s, u"/x"_s, {}}});
        const QString place = model.index(0, RemovalsModel::Place).data().toString();
        QVERIFY2(!place.contains(u'\n') && !place.contains(QChar(0x202e)), qPrintable(place));
        QVERIFY(model.index(0, RemovalsModel::Place).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
        QCOMPARE(model.index(1, RemovalsModel::Kind).data().toString(), u"odd"_s);
    }
};

QTEST_MAIN(TestRemovalsModel)
#include "TestRemovalsModel.moc"
