/**
 * Ends with a plain sentence where Node is too old for the tools. The scripts that a newcomer runs import this
 * first; they use nothing but Node itself until the dependencies are there.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(`Wilt needs Node 20.19, 22.12 or later; this is Node ${process.versions.node}. Get it from nodejs.org.`);
  process.exit(1);
}
