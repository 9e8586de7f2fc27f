"""expand.py TEMPLATE OUT.json: makes CloudFormation of a SAM template, offline, and says what it becomes."""
import collections
import json
import sys

import boto3
from samcli.yamlhelper import yaml_parse
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

LARGEST = (500, 1_000_000)  # resources and bytes, CloudFormation's limits for a stack

with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file.read())
parameters = {name: parameter.get("Default", "x") for name, parameter in template.get("Parameters", {}).items()}
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        resource["Properties"]["CodeUri"] = "s3://bucket/key"
session = boto3.session.Session(region_name="us-east-1")
expanded = Translator({}, Parser(), boto_session=session).translate(template, parameters)
text = json.dumps(expanded, indent=1, default=str)
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.write(text)
types = collections.Counter(resource["Type"].removeprefix("AWS::") for resource in expanded["Resources"].values())
size = (types.total(), len(json.dumps(expanded, default=str)))
print(f"{size[0]} of {LARGEST[0]} resources, {size[1]} of {LARGEST[1]} bytes: " + ", ".join(f"{n} {t}" for t, n in types.most_common(6)))
sys.exit(any(used >= most for used, most in zip(size, LARGEST)))
