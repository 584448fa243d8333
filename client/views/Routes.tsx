import { lazy } from 'react'
import { Route, Switch } from 'wouter'

const Home = lazy(() => import('./home/HomePage.tsx'))
const SetUp = lazy(() => import('./set-up/SetUpPage.tsx'))
const SignIn = lazy(() => import('./sign-in/SignInPage.tsx'))
const NewWorkshop = lazy(() => import('./new-workshop/NewWorkshopPage.tsx'))
const Door = lazy(() => import('./join/DoorPage.tsx'))
const Rejoin = lazy(() => import('./join/RejoinPage.tsx'))
const Workshop = lazy(() => import('./workshop/WorkshopPage.tsx'))
const NotFound = lazy(() => import('./home/NotFoundPage.tsx'))

/** Every address of the client. Each screen is a chunk of its own. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/setup" component={SetUp} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/new" component={NewWorkshop} />
      <Route path="/j" component={Door} />
      <Route path="/f" component={Door} />
      <Route path="/v" component={Door} />
      <Route path="/i" component={Door} />
      <Route path="/rejoin" component={Rejoin} />
      <Route path="/w/:workshop">
        {({ workshop }) => <Workshop workshop={workshop} screen="entrance" />}
      </Route>
      <Route path="/w/:workshop/projector">
        {({ workshop }) => <Workshop workshop={workshop} screen="projector" />}
      </Route>
      <Route path="/w/:workshop/summary">
        {({ workshop }) => <Workshop workshop={workshop} screen="summary" />}
      </Route>
      <Route path="/w/:workshop/settings">
        {({ workshop }) => <Workshop workshop={workshop} screen="settings" />}
      </Route>
      <Route path="/w/:workshop/invitations">
        {({ workshop }) => <Workshop workshop={workshop} screen="invitations" />}
      </Route>
      <Route component={NotFound} />
    </Switch>
  )
}
