import type { Language } from '../../shared/domain/language.ts'
import { licenceInFull, licenceOf } from '../../shared/domain/licence.ts'
import { ownershipOf } from '../../shared/domain/ownership.ts'
import type { Summary } from '../../shared/summary/summary.ts'
import { groupName } from '../../shared/tally/index.ts'
import { principlesSection } from './markdown-principles.ts'
import { stepSections } from './markdown-steps.ts'
import { inline, quotation, table } from './markdown-text.ts'
import type { Report, Section } from './report.ts'
import { wordsIn } from './words.ts'

/** The whole summary as one Markdown document, in one language. */
export function toMarkdown(summary: Summary, language: Language): string {
  const words = wordsIn(language)
  const telling = { groups: summary.workshop.groups, language }
  const report: Report = { summary, words, telling, nameOf: (group) => inline(groupName(group, telling)) }
  const sections = [
    purpose(report),
    trustCard(report),
    presence(report),
    ...stepSections(report),
    principlesSection(report),
  ]
  return [
    `# ${inline(summary.workshop.title)}`,
    words.text('summary.madeAt', { time: words.time(summary.madeAt) }),
    ...sections.map(({ title, body }, index) => `## ${index + 1}. ${title}\n\n${body.join('\n\n')}`),
    `---\n\n${words.text('summary.footer')}`,
  ]
    .join('\n\n')
    .concat('\n')
}

function purpose({ summary: { workshop }, words }: Report): Section {
  const facts = [
    ['summary.sponsor', workshop.sponsor],
    ['summary.place', workshop.place],
    ['summary.openness', words.text(`summary.${workshop.openness}`)],
    ['commit.ownership', words.text(`commit.ownership.${ownershipOf(workshop)}`)],
    ['entry.licence', licenceInFull(words.text, licenceOf(workshop))],
    ['summary.createdAt', words.date(workshop.createdAt)],
  ] as const
  return {
    title: words.text('summary.purpose'),
    body: [
      ...(workshop.question ? [quotation(workshop.question)] : []),
      facts
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `- **${words.text(key)}**: ${inline(value)}`)
        .join('\n'),
    ],
  }
}

function trustCard({ summary, words }: Report): Section {
  const card = summary.workshop.trustCard
  const lines = [
    ['summary.trust.purpose', card.purpose],
    ['summary.trust.stored', card.stored],
    ['summary.trust.whoSeesNames', card.whoSeesNames],
    ['summary.trust.retention', words.text('summary.retention', { date: words.date(card.retentionDate) })],
    ['summary.trust.howToWithdraw', card.howToWithdraw],
  ] as const
  return {
    title: words.text('summary.trustCard'),
    body: [
      lines.map(([key, value]) => `- **${words.text(key)}**: ${inline(value)}`).join('\n'),
      words.text('summary.trustVersion', { version: card.version }),
    ],
  }
}

function presence({ summary: { presence: present, workshop }, words, nameOf }: Report): Section {
  const missing = workshop.groups.filter(
    ({ id, required }) => required && !present.byGroup.some(({ group }) => group === id),
  )
  return {
    title: words.text('summary.presence'),
    body: [
      words.text('summary.presenceSentence', { people: present.people, groups: present.byGroup.length }),
      ...(present.people > 0
        ? [
            table(
              [words.text('summary.group'), words.text('summary.people')],
              present.byGroup.map(({ group, people }) => [nameOf(group), people]),
            ),
          ]
        : []),
      ...(missing.length > 0
        ? [words.text('summary.missing', { groups: words.list(missing.map(({ id }) => nameOf(id))) })]
        : []),
    ],
  }
}
