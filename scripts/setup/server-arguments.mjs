/**
 * The settings of the JupyterLab server, as arguments.
 *
 * @param {{ folder: string, port: number, start: string, open: boolean }} options
 * @returns {string[]}
 */
export function serverArguments({ folder, port, start, open }) {
  return [
    "--ServerApp.ip=127.0.0.1",
    `--ServerApp.port=${port}`,
    "--ServerApp.port_retries=0",
    `--ServerApp.root_dir=${folder}`,
    "--ServerApp.allow_root=True",
    `--ServerApp.open_browser=${open ? "True" : "False"}`,
    // Some browsers may not read the file that Jupyter would send them to.
    "--ServerApp.use_redirect_file=False",
    `--LabApp.default_url=${start}`,
    "--LabApp.extension_manager=readonly",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    // A list of one: only TypeScript is offered.
    "--KernelSpecManager.ensure_native_kernel=False",
    "--KernelSpecManager.allowed_kernelspecs=tslab",
    "--Application.log_level=ERROR",
  ];
}
