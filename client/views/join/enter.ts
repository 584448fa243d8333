import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { ResponseOf } from '../../../shared/wire/http.ts'
import { setActingPerson } from '../../api/index.ts'

type Place = Pick<ResponseOf<'join'>, 'workshop' | 'person'>

/** Goes in as this person; going back does not lead to the door again. */
export function useEnter(): (place: Place) => void {
  const [, navigate] = useLocation()
  return useCallback(
    ({ workshop, person }) => {
      setActingPerson(workshop, person)
      navigate(`/w/${workshop}`, { replace: true })
    },
    [navigate],
  )
}
