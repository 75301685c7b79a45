// Fails early and in plain words where no suitable Node could be put on PATH (a platform with no package for it).
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(`Node ${process.version} is too old: this project needs 24.15 or newer on PATH.`);
  process.exit(1);
}
