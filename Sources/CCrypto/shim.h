/* The plain functions start at once; their successors first set up the whole library. */
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>
