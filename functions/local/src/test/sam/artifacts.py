"""artifacts.py TEMPLATE: every function's code is where CodeUri says, with its handler's class at the root or in a library."""
import io
import os
import sys
import zipfile

from samcli.yamlhelper import yaml_parse


def classes(path):
    """The names of everything that Lambda would have on its class path."""
    if os.path.isdir(path):
        files = {os.path.relpath(os.path.join(folder, name), path) for folder, _, names in os.walk(path) for name in names}
        jars = [os.path.join(path, name) for name in files if name.startswith("lib/")]
    else:
        with zipfile.ZipFile(path) as archive:
            files = set(archive.namelist())
            jars = [io.BytesIO(archive.read(name)) for name in files if name.startswith("lib/") and "portal" in name]
    for jar in jars:
        with zipfile.ZipFile(jar) as archive:
            files.update(archive.namelist())
    return files


template = sys.argv[1]
with open(template, encoding="utf-8") as file:
    resources = yaml_parse(file.read())["Resources"]
seen, wrong = {}, []
for name, resource in resources.items():
    if resource["Type"] != "AWS::Serverless::Function":
        continue
    code = os.path.join(os.path.dirname(os.path.abspath(template)), resource["Properties"]["CodeUri"])
    handler = resource["Properties"]["Handler"].replace(".", "/") + ".class"
    if not os.path.exists(code):
        wrong.append(f"{name}: {resource['Properties']['CodeUri']} is not there")
        continue
    if code not in seen:
        seen[code] = classes(code)
    if handler not in seen[code]:
        wrong.append(f"{name}: {resource['Properties']['CodeUri']} has no {handler}")
print("\n".join(wrong) or f"{len(seen)} zips, every handler inside")
sys.exit(bool(wrong))
