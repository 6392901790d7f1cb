/** Signing in. */
const SignIn = () => null
export default SignIn
