import { FileText, KeyRound, LogOut, Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Language } from '../../../shared/domain/language.ts'
import { isSummaryOpen } from '../../../shared/domain/ownership.ts'
import { call } from '../../api/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { RejoinCodeDialog } from './RejoinCodeDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** Everything about oneself: language, the code for another device, the summary, leaving. */
export function PersonMenu({ here }: { here: Here }) {
  const text = useText()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<'code' | 'withdraw' | null>(null)
  const language = useSpokenLanguage(here.workshop)
  const group = groupOf(here.view.workshop.groups, here.group)
  const name = personName(here.me, text)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={text('phone.menuOf', { name })}>
            <GroupMark group={group} size={16} />
            <MenuIcon size={22} aria-hidden="true" />
          </IconButton>
        }
        items={[
          { heading: `${name} · ${group.name[language.now]}` },
          ...language.items,
          'line',
          {
            label: text('board.rejoinCode'),
            icon: <KeyRound size={18} aria-hidden="true" />,
            onSelect: () => setAsked('code'),
          },
          ...(isSummaryOpen(here.view.workshop)
            ? [
                {
                  label: text('board.summary'),
                  icon: <FileText size={18} aria-hidden="true" />,
                  onSelect: () => navigate(`/w/${here.workshop}/summary`),
                },
              ]
            : []),
          'line',
          {
            label: text('board.withdraw'),
            icon: <LogOut size={18} aria-hidden="true" />,
            danger: true,
            onSelect: () => setAsked('withdraw'),
          },
        ]}
      />
      <RejoinCodeDialog open={asked === 'code'} onClose={() => setAsked(null)} workshop={here.workshop} />
      <WithdrawDialog open={asked === 'withdraw'} onClose={() => setAsked(null)} workshop={here.workshop} />
    </>
  )
}

/** The choice is kept in this browser, and on the server for messages; the second may fail quietly. */
function useSpokenLanguage(workshop: string) {
  const text = useText()
  const [now, setLanguage] = useLanguage()
  const choose = (language: Language) => {
    setLanguage(language)
    call('editMe', { params: { w: workshop }, body: { language } }).catch(() => {})
  }
  const items = (['id', 'en'] as const).map((language) => ({
    label: text(`common.language.${language}`),
    checked: language === now,
    onSelect: () => choose(language),
  }))
  return { now, items }
}
