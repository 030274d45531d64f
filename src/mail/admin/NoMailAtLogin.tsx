import { mailIsSetUp } from '../adapter'

/** Under the sign-in form: what to do about a forgotten password where no mail can be sent. */
export function NoMailAtLogin() {
  if (mailIsSetUp()) return null
  return (
    <p className="no-mail-at-login">
      Forgot your password? This site sends no mail. Ask an administrator for a link to set a new one.
    </p>
  )
}
