import { readIfThere } from "./stamp.mjs";

/**
 * What to type to get Python with its venv module, on this system.
 *
 * @param {NodeJS.Platform} platform such as `linux`
 * @param {string} osRelease the text of /etc/os-release, "" when there is none
 * @returns {string}
 */
export function pythonAdvice(platform, osRelease) {
  if (platform === "win32") {
    return "Type\n  winget install Python.Python.3.12\nor install it from https://www.python.org/downloads/";
  }
  if (platform === "darwin") {
    return "Type\n  brew install python\nor install it from https://www.python.org/downloads/";
  }
  const system = linuxPackages.find(({ ids }) => ids.test(osRelease));
  if (system !== undefined) return `Type\n  ${system.command}`;
  return "Install the packages of Python 3, pip and venv of your system.";
}

/**
 * `pythonAdvice` for the machine that runs this.
 *
 * @returns {string}
 */
export function pythonAdviceHere() {
  return pythonAdvice(process.platform, readIfThere("/etc/os-release") ?? "");
}

const linuxPackages = [
  {
    ids: idLine("debian|ubuntu"),
    command: "sudo apt install python3 python3-venv",
  },
  { ids: idLine("fedora|rhel|centos"), command: "sudo dnf install python3" },
  { ids: idLine("arch"), command: "sudo pacman -S python" },
  { ids: idLine("suse|opensuse"), command: "sudo zypper install python3" },
  { ids: idLine("alpine"), command: "sudo apk add python3 py3-pip" },
];

/**
 * Finds a name in the lines `ID=ubuntu` and `ID_LIKE="ubuntu debian"`.
 *
 * @param {string} names
 */
function idLine(names) {
  return new RegExp(`^ID(_LIKE)?=.*\\b(${names})\\b`, "m");
}
