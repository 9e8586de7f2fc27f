package ai.cicops.portal.teams.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.teams.Teams;

/** What teams are made of and look at. */
record Stores(Teams teams, People people, Companies companies) {}
