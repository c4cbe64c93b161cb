// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleComparison.h"
#include "ui/compare/ComparisonFilter.h"
#include "ui/compare/ComparisonModel.h"
#include "ui/compare/ComparisonText.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
SiteComparison sample()
{
    return SiteComparison::fromJson(sampleComparison()).value();
}

QStringList names(const QAbstractItemModel &model, int section)
{
    QStringList names;
    const QModelIndex parent = model.index(section, 0);
    for (int row = 0; row < model.rowCount(parent); ++row)
        names += model.index(row, 0, parent).data().toString();
    return names;
}
} // namespace

class TestComparisonModel : public QObject
{
    Q_OBJECT
private slots:
    void theModelsKeepTheirPromisesWhileTheyAreFilledAndEmptied()
    {
        ComparisonModel model;
        ComparisonFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester ofModel(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester ofFilter(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(sample());
        filter.setOnlyDifferences(false);
        filter.sort(ComparisonModel::Right, Qt::DescendingOrder);
        filter.setSearch(u"lino"_s);
        filter.setSearch({});
        filter.setOnlyDifferences(true);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.show(sample());
        QCOMPARE(model.rowCount(), int(ComparisonModel::SectionCount));
    }

    void eachSectionSaysHowManyDiffer()
    {
        ComparisonModel model;
        model.show(sample());
        QCOMPARE(model.sectionText(ComparisonModel::Packages), u"Packages: 4 of 5 differ"_s);
        QCOMPARE(model.sectionText(ComparisonModel::Settings), u"Settings: 2 of 4 differ"_s);
        QCOMPARE(model.differences(), 4 + 1 + 2 + 3 + 4);
        SiteComparison equal = sample();
        equal.packages = {{u"pip"_s, u"23"_s, u"23"_s}};
        equal.plugins.clear();
        model.show(equal);
        QCOMPARE(model.sectionText(ComparisonModel::Packages), u"Packages: all 1 are equal"_s);
        QCOMPARE(model.sectionText(ComparisonModel::Plugins), u"Plugins: nothing is known"_s);
    }

    void onlyDifferencesAreShownUntilAllAreWanted()
    {
        ComparisonModel model;
        ComparisonFilter filter;
        filter.setSourceModel(&model);
        model.show(sample());
        QCOMPARE(names(filter, ComparisonModel::Packages),
                 QStringList({u"Django"_s, u"lino"_s, u"lino-noi"_s, u"weasyprint"_s}));
        filter.setOnlyDifferences(false);
        QVERIFY(names(filter, ComparisonModel::Packages).contains(u"pip"_s));
        filter.setSearch(u"TIME"_s);
        QCOMPARE(names(filter, ComparisonModel::Settings), QStringList{u"TIME_ZONE"_s});
        QCOMPARE(filter.rowCount(), int(ComparisonModel::SectionCount));
    }

    void aSecretIsNeverShownOnlyWhetherItDiffers()
    {
        ComparisonModel model;
        model.show(sample());
        const QModelIndex settings = model.index(ComparisonModel::Settings, 0);
        QCOMPARE(model.index(1, ComparisonModel::Left, settings).data().toString(), u"differs (secret)"_s);
        QCOMPARE(model.index(1, ComparisonModel::Right, settings).data().toString(), u"differs (secret)"_s);
        QCOMPARE(model.index(2, ComparisonModel::Right, settings).data().toString(), u"equal (secret)"_s);
        QVERIFY(!model.index(2, 0, settings).data(ComparisonModel::DiffersRole).toBool());
    }

    void numbersAreSortedAsNumbersAndSectionsStayInTheirOrder()
    {
        ComparisonModel model;
        ComparisonFilter filter;
        filter.setSourceModel(&model);
        model.show(sample());
        filter.sort(ComparisonModel::Left, Qt::AscendingOrder);
        QCOMPARE(names(filter, ComparisonModel::Tables),
                 QStringList({u"weasy_page"_s, u"tickets_ticket"_s, u"contacts_person"_s}));
        filter.sort(ComparisonModel::Left, Qt::DescendingOrder);
        QCOMPARE(names(filter, ComparisonModel::Tables),
                 QStringList({u"contacts_person"_s, u"tickets_ticket"_s, u"weasy_page"_s}));
        for (int section = 0; section < filter.rowCount(); ++section)
            QVERIFY(filter.index(section, 0)
                        .data()
                        .toString()
                        .startsWith(ComparisonModel::sectionName(ComparisonModel::Section(section))));
    }

    void rowsAreShownWithTheirDifferenceAndWhatIsNotThereAsSuch()
    {
        ComparisonModel model;
        model.show(sample());
        const QModelIndex tables = model.index(ComparisonModel::Tables, 0);
        QVERIFY(model.index(0, ComparisonModel::Right, tables).data().toString().endsWith(u"(\u221221)"));
        QCOMPARE(model.index(3, ComparisonModel::Left, tables).data().toString(), u"\u2013"_s);
        QCOMPARE(model.index(3, ComparisonModel::Right, tables).data().toString(), u"0"_s);
    }

    void aScreenReaderHearsSiteValueAndWhetherTheyDiffer()
    {
        ComparisonModel model;
        model.show(sample());
        const QModelIndex packages = model.index(ComparisonModel::Packages, 0);
        QCOMPARE(model.index(0, 0, packages).data(Qt::AccessibleTextRole).toString(), u"Django, differs"_s);
        QCOMPARE(model.index(3, 0, packages).data(Qt::AccessibleTextRole).toString(), u"pip, equal"_s);
        QCOMPARE(model.index(0, 2, packages).data(Qt::AccessibleTextRole).toString(), u"mdg2: 5.2.1"_s);
    }

    void whatServersSayStaysInert()
    {
        SiteComparison comparison = sample();
        comparison.settings = {{u"X\x1b[31m"_s, u"<b>1</b>"_s, u"a\nb\x07"_s, false}};
        ComparisonModel model;
        model.show(comparison);
        const QModelIndex row = model.index(0, 0, model.index(ComparisonModel::Settings, 0));
        QCOMPARE(row.data().toString(), u"X"_s);
        QCOMPARE(row.siblingAtColumn(1).data(Qt::ToolTipRole).toString(), u"&lt;b&gt;1&lt;/b&gt;"_s);
        QCOMPARE(row.siblingAtColumn(2).data().toString(), u"a b"_s);
    }

    void theTextHasWhatIsShownInAlignedColumns()
    {
        ComparisonModel model;
        ComparisonFilter filter;
        filter.setSourceModel(&model);
        model.show(sample());
        const QString text = comparisonText(filter, u"What differs"_s);
        QVERIFY2(text.startsWith(u"What differs\n\nPackages: 4 of 5 differ\n              mdg1    mdg2\n"
                                 "  Django      4.2.20  5.2.1\n"),
                 qPrintable(text));
        QVERIFY(!text.contains(u"pip"));
        for (const QString &line : text.split(u'\n'))
            QVERIFY(!line.endsWith(u' '));
    }
};

QTEST_MAIN(TestComparisonModel)
#include "TestComparisonModel.moc"
