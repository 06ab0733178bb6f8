# Messages in English. One file a language; the same ids in each. Syntax: https://projectfluent.org/fluent/guide/
# A section a room. Ids begin with the room's name. Values that are people's or companies' words stay as they are.

## room: shared

shared-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
shared-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
shared-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
shared-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}

## end of room: shared

## room: trust

## end of room: trust

## room: store

## end of room: store

## room: secrets

## end of room: secrets

## room: documents

## end of room: documents

## room: browser

## end of room: browser

## room: capture

## end of room: capture

## room: chat

## end of room: chat

## room: prices

prices-per = { $per ->
    [month] a month
    [two-months] for two months
    [year] a year
    [week] a week
    [day] a day
    [once] once
   *[unit] a unit
}

## end of room: prices

## room: case

## end of room: case

## room: package

## end of room: package

## room: watch

## end of room: watch

## room: recipe

## end of room: recipe

## room: demo

## end of room: demo

## room: services

## end of room: services

## room: cli-help

## end of room: cli-help

## room: cli

## end of room: cli
