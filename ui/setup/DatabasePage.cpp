// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/DatabasePage.h"

#include "core/base/InertText.h"
#include "ui/text/SurveyText.h"
#include "ui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
QString engineText(const QString &engine)
{
    if (engine == u"sqlite3")
        return u"SQLite"_s;
    if (engine == u"postgresql")
        return u"PostgreSQL"_s;
    if (engine == u"mysql")
        return u"MariaDB / MySQL"_s;
    return inertLine(engine, 40);
}

QFormLayout *wrappingForm()
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}
} // namespace

DatabasePage::DatabasePage(SetUpDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_engine(new QComboBox(this)), m_name(new QLineEdit(this)),
      m_user(new PlainLabel({}, this)), m_way(new PlainLabel({}, this)), m_administrator(new QWidget(this)),
      m_administratorName(new QLineEdit(m_administrator)), m_password(new QLineEdit(m_administrator)),
      m_generated(new PlainLabel({}, this))
{
    setTitle(tr("Database"));
    setSubTitle(tr("The new site gets a database of its own; production's is only read."));
    m_engine->setAccessibleName(tr("Database engine"));
    m_name->setAccessibleName(tr("Name of the new database"));
    m_name->setMaximumWidth(44 * fontMetrics().averageCharWidth());
    m_name->setMaxLength(63);
    auto *layout = topLayout();
    auto *form = wrappingForm();
    form->addRow(tr("Engine:"), m_engine);
    form->addRow(tr("Name:"), m_name);
    form->addRow(tr("User:"), m_user);
    form->addRow(tr("How it is made:"), m_way);
    layout->addLayout(form);
    buildAdministrator();
    layout->addWidget(m_administrator);
    layout->addWidget(m_generated);
    layout->addStretch();
    connect(m_engine, &QComboBox::activated, this, [this](int index) {
        m_draft->options.databaseEngine = m_engine->itemData(index).toString();
        m_draft->options.databaseName.clear();
        m_draft->inquiry->askSoon();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft->options.databaseName = text;
        m_draft->inquiry->askSoon();
    });
}

void DatabasePage::buildAdministrator()
{
    auto *layout = new QVBoxLayout(m_administrator);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PlainLabel(tr("Who may create databases there? The password is sent to the database server "
                                        "only, and written nowhere."),
                                     m_administrator));
    auto *form = wrappingForm();
    for (QLineEdit *field : {m_administratorName, m_password})
        field->setMaximumWidth(44 * fontMetrics().averageCharWidth());
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_administratorName->setAccessibleName(tr("Name of the database administrator"));
    m_password->setAccessibleName(tr("Password of the database administrator"));
    form->addRow(tr("Database administrator:"), m_administratorName);
    form->addRow(tr("Password:"), m_password);
    layout->addLayout(form);
    connect(m_administratorName, &QLineEdit::textEdited, this, &QWizardPage::completeChanged);
    connect(m_password, &QLineEdit::textEdited, this, &QWizardPage::completeChanged);
    connect(m_draft->held.get(), &HeldSecrets::forgotten, this, &QWizardPage::completeChanged);
}

bool DatabasePage::needsPassword() const
{
    const auto database = m_draft->database();
    return database && database->way == u"password";
}

void DatabasePage::refresh()
{
    const auto chosen = m_draft->database();
    if (!chosen)
        return;
    const QSignalBlocker quiet(m_engine);
    m_engine->clear();
    for (const SetUpSurvey::Database &database : m_draft->survey->databases)
        m_engine->addItem(engineText(database.engine), database.engine);
    m_engine->setCurrentIndex(m_engine->findData(chosen->engine));
    if (m_draft->options.databaseName.isEmpty())
        m_name->setText(inertLine(chosen->name, 200));
    const bool isFile = chosen->engine == u"sqlite3";
    const QString host = inertLine(chosen->host, 100);
    m_user->setText(isFile           ? tr("none: it is a file of the new site")
                    : host.isEmpty() ? inertLine(chosen->user, 100)
                                     : tr("%1 on %2").arg(inertLine(chosen->user, 100), host));
    QStringList way{databaseWayText(chosen->way), inertText(chosen->detail, 600)};
    way.removeAll(QString());
    m_way->setText(way.join(u'\n'));
    m_administrator->setVisible(needsPassword());
    const bool held = !m_draft->held->secrets().database.isEmpty();
    m_password->setPlaceholderText(held ? tr("kept until this window is closed, at most 15 minutes") : QString());
    m_generated->setText(tr("The user's password is generated on the server. It goes only into the settings.py of %1.")
                             .arg(m_draft->siteName()));
    m_generated->setVisible(!isFile);
}

QString DatabasePage::problem() const
{
    const auto database = m_draft->database();
    if (m_draft->inquiry->isAnswered() && database && database->way == u"none")
        return tr("%1 Choose another engine, or another name.").arg(databaseWayText(database->way));
    return SurveyPage::problem();
}

bool DatabasePage::isComplete() const
{
    const auto database = m_draft->database();
    if (!SurveyPage::isComplete() || !database || database->way == u"none" || m_name->text().isEmpty())
        return false;
    const bool typed = !m_administratorName->text().isEmpty() && !m_password->text().isEmpty();
    return !needsPassword() || typed || !m_draft->held->secrets().database.isEmpty();
}

bool DatabasePage::validatePage()
{
    if (!m_password->text().isEmpty()) {
        m_draft->held->holdDatabase(m_administratorName->text(), Secret(m_password->text().toUtf8()));
        m_password->clear();
    }
    return isComplete();
}
