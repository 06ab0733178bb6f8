# Messages in Hebrew. One file a language; the same ids in each. Syntax: https://projectfluent.org/fluent/guide/
# A section a room. Ids begin with the room's name. Values that are people's or companies' words stay as they are.

## room: shared

shared-minutes = { $count ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $count } דקות
}
shared-hours = { $count ->
    [one] שעה אחת
    [two] שעתיים
   *[other] { $count } שעות
}
shared-days = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}
shared-seconds = { $count ->
    [one] שנייה אחת
    [two] שתי שניות
   *[other] { $count } שניות
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
    [month] לחודש
    [two-months] לחודשיים
    [year] לשנה
    [week] לשבוע
    [day] ליום
    [once] חד־פעמי
   *[unit] ליחידה
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
