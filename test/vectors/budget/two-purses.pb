META
key;value
description;Two voters who spread points
country;Worldwide
unit;Rembuk
instance;two-purses
num_projects;3
num_votes;2
budget;10
vote_type;cumulative
rule;unknown
date_begin;2026
date_end;2026
currency;EUR
PROJECTS
project_id;cost;name
a;4;Arbour
b;6;Bench
c;5;"Crossing; with ""islands"""
VOTES
voter_id;vote;points
1;a,b;3,1
2;b,c;2,1
