def last_sync(path, mine, script):
    return None
