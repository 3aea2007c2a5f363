"""What a bundle is made of, as CycloneDX: for tools that look for known faults."""

from __future__ import annotations

import uuid
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.bom_ref import BomRef
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from assets.packaging.contents import distributions
from assets.packaging.licences import licence_of, told_libraries
from assets.packaging.release import Release

NAME: Final = "homefeed.cdx.json"
_SPACE: Final = uuid.UUID("7f6e5cb2-8c41-4c3e-9b6e-5d2d3a1f0c77")
"""Of serial numbers, so that the same release always has the same one."""


def build_sbom(root: Path, release: Release, into: Path) -> Path:
    """Write the bill of materials and return where it lies."""
    into.mkdir(parents=True, exist_ok=True)
    place = into / NAME
    place.write_text(sbom(root, release, distributions(root)), encoding="utf-8")
    return place


def sbom(root: Path, release: Release, packages: list[Distribution]) -> str:
    """Return the bill: Homefeed, the packages it carries, and the libraries inside those."""
    licences = LicenseFactory()
    versions = ",".join(f"{package.name}=={package.version}" for package in packages)
    bom = Bom(
        serial_number=uuid.uuid5(_SPACE, f"homefeed=={release.version},{versions}"), version=1
    )
    own = Component(
        name="homefeed", version=release.version, type=ComponentType.APPLICATION,
        licenses=[licences.make_from_string("Apache-2.0")], bom_ref="homefeed",
    )  # fmt: skip
    bom.metadata.component = own
    bom.metadata.timestamp = release.moment
    carried = []
    for package in packages:
        url = PackageURL("pypi", None, package.name.lower().replace("_", "-"), package.version)
        carried.append(
            Component(
                name=package.name, version=package.version, type=ComponentType.LIBRARY, purl=url,
                licenses=[licences.make_from_string(licence_of(package))],
                bom_ref=BomRef(str(url)),
                components=[
                    Component(
                        name=library.name, type=ComponentType.LIBRARY,
                        licenses=[licences.make_from_string(library.licence)],
                        bom_ref=BomRef(f"{url}#{library.name}"),
                    )
                    for library in told_libraries(root)
                    if library.by == package.name
                ],
            )
        )  # fmt: skip
    for component in carried:
        bom.components.add(component)
    bom.register_dependency(own, carried)
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
