// The suites wait far more than they compute: for a clock that is turned, for a server.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
