"""deploy.py ADDRESS TEMPLATE STACK [--only TYPE ...] [NAME=VALUE ...]: deploys the template into LocalStack by CloudFormation, SAM's transform included.

Prints as JSON what it made: by logical id the type, the physical id and the status. NAME=VALUE are the stack's parameters.
What is deployed differs from the template in this alone:
  - CodeUri names the same zip in a bucket, as sam deploy would have put it there;
  - MailIdentityHere is no: LocalStack does not know AWS::SES::EmailIdentity, so the domain is taken for verified elsewhere;
  - with --only, a stack of nothing but these types, for tests of what is kept in them.
"""
import argparse
import json
import os
import sys
import time

import boto3
from localstack.services.cloudformation.engine.yaml_parser import parse_yaml

BUCKET = "deployment"

arguments = argparse.ArgumentParser()
arguments.add_argument("address")
arguments.add_argument("template")
arguments.add_argument("stack")
arguments.add_argument("parameters", nargs="*")
arguments.add_argument("--only", action="append", default=[])
asked = arguments.parse_args()


def client(service):
    return boto3.client(service, endpoint_url=asked.address, region_name="us-east-1", aws_access_key_id="deployment", aws_secret_access_key="test")


s3, cloudformation = client("s3"), client("cloudformation")
with open(asked.template, encoding="utf-8") as file:
    template = parse_yaml(file.read())
if asked.only:
    template["Resources"] = {name: resource for name, resource in template["Resources"].items() if resource["Type"] in asked.only}
    del template["Outputs"]
s3.create_bucket(Bucket=BUCKET)
there = set()
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        zip_file = resource["Properties"]["CodeUri"]
        if zip_file not in there:
            s3.upload_file(os.path.join(os.path.dirname(asked.template), zip_file), BUCKET, zip_file)
            there.add(zip_file)
        resource["Properties"]["CodeUri"] = f"s3://{BUCKET}/{zip_file}"
s3.put_object(Bucket=BUCKET, Key=asked.stack, Body=json.dumps(template, default=str).encode())
parameters = dict(parameter.split("=", 1) for parameter in ["MailIdentityHere=no", *asked.parameters])
cloudformation.create_stack(
    StackName=asked.stack, TemplateURL=f"{asked.address}/{BUCKET}/{asked.stack}", Capabilities=["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"],
    Parameters=[{"ParameterKey": name, "ParameterValue": value} for name, value in parameters.items()])
while (status := cloudformation.describe_stacks(StackName=asked.stack)["Stacks"][0]["StackStatus"]).endswith("_IN_PROGRESS"):
    time.sleep(0.2)
resources = [r for page in cloudformation.get_paginator("list_stack_resources").paginate(StackName=asked.stack) for r in page["StackResourceSummaries"]]
if status != "CREATE_COMPLETE":
    wrong = [f"{r['LogicalResourceId']} {r['ResourceStatus']} {r.get('ResourceStatusReason', '')}" for r in resources if r["ResourceStatus"] != "CREATE_COMPLETE"]
    sys.exit("\n".join([f"the stack is {status}", *wrong]))
print(json.dumps({r["LogicalResourceId"]: {"type": r["ResourceType"], "id": r.get("PhysicalResourceId", "")} for r in resources}))
